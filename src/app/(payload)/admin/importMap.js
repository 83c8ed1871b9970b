import { StateCell as StateCell_3b2977693a8f7869e058a67b134ba507 } from '../../../../src/components/StateCell'
import { StateField as StateField_119b17e16825d6a5af2554dd730e52da } from '../../../../src/components/StateField'
import { RelationField as RelationField_d431ee3c626a49f309bda03090f6b3c4 } from '../../../../src/components/RelationField'
import { BeijingTimeCell as BeijingTimeCell_70fdc5e6368164df5f92a0d7fe9d36a7 } from '../../../../src/components/BeijingTimeCell'
import { BeijingTimeField as BeijingTimeField_85f4ba8caaf4e8bff7978839ce02359d } from '../../../../src/components/BeijingTimeField'
import { BulkActions as BulkActions_c8da5dd8d77beea82dea98ce6e2c3845 } from '../../../../src/components/bulk/BulkActions'
import { WorkflowActions as WorkflowActions_89cac8712dbe230f0e176f8fbc015d82 } from '../../../../src/components/WorkflowActions'
import { TimelineView as TimelineView_e6b0dc8daf4a59f186b3a40eb5fe2f5f } from '../../../../src/components/TimelineView'
import { TimelineTab as TimelineTab_04f08cd211db000b6822621ff33f40fe } from '../../../../src/components/TimelineTab'
import { ClauseEditor as ClauseEditor_ef30fbb7c5f1eb02d2f841684e4eb99f } from '../../../../src/components/ClauseEditor'
import { MappingView as MappingView_af75fcdb8a387b076269fc9d0cd7a285 } from '../../../../src/components/MappingView'
import { MappingTab as MappingTab_5e8c4094497d6179f29c44fe35f36dfc } from '../../../../src/components/MappingTab'
import { BeijingDayCell as BeijingDayCell_fc89e3359433b5aa87aaebdf291085c4 } from '../../../../src/components/BeijingDayCell'
import { BeijingDayField as BeijingDayField_4ea14b3f29823373a6e4e27c7df68a96 } from '../../../../src/components/BeijingDayField'
import { ArchiveField as ArchiveField_a15f2cdd844abd8ded13acad85b7f7d7 } from '../../../../src/components/privacy/ArchiveField'
import { PointsTab as PointsTab_fd872ea297875bf2233312c177144be1 } from '../../../../src/components/points/PointsTab'
import { CampaignsView as CampaignsView_18bbbac45007b768e4160502c9e37c84 } from '../../../../src/components/campaigns/CampaignsView'
import { CampaignsTab as CampaignsTab_addef5b8b501643f8a5be15c23f98ca5 } from '../../../../src/components/campaigns/CampaignsTab'
import { ReportView as ReportView_1bb05894b676011eebc233cd36abde72 } from '../../../../src/components/ReportView'
import { ReportTab as ReportTab_66519ef0e86dc6c36218eedda2a8cff4 } from '../../../../src/components/ReportTab'
import { LiveView as LiveView_f1a28827528e80469548f20a1b946b1d } from '../../../../src/components/live/LiveView'
import { LiveTab as LiveTab_805c3e02c46996b4d0edd5b4d685d1a4 } from '../../../../src/components/live/LiveTab'
import { ClauseField as ClauseField_e2cfeeeae5743f4594cd663d5b33c628 } from '../../../../src/components/ClauseField'
import { SubmitterField as SubmitterField_f32e0a7510dabaed50f3ef9146f41a7a } from '../../../../src/components/SubmitterField'
import { CommentQueue as CommentQueue_275541d8fd04af8f42ce0016dc660c2d } from '../../../../src/components/CommentQueue'
import { CampaignView as CampaignView_1802ecf660a8befb28658798dd0c59fa } from '../../../../src/components/campaigns/CampaignView'
import { RemarkCell as RemarkCell_34ce58b1e5ca392c1691b6cec22f7e3e } from '../../../../src/components/mailbox/RemarkCell'
import { RemarkField as RemarkField_8cb628f4a08277ddb2ea73272d43f96c } from '../../../../src/components/mailbox/RemarkField'
import { MessageField as MessageField_dd5ba87a883090facb03baa891566da3 } from '../../../../src/components/mailbox/MessageField'
import { ImportPreview as ImportPreview_553dd400e2f7145637fd69fe4df28efe } from '../../../../src/components/imports/ImportPreview'
import { RequestCommentCell as RequestCommentCell_026c1c6e84765647f6414121a9d1df9e } from '../../../../src/components/privacy/RequestCommentCell'
import { CertificateTitleCell as CertificateTitleCell_d803ac9fc307634ba992b186ae2accca } from '../../../../src/components/certificates/CertificateTitleCell'
import { CertificatePdf as CertificatePdf_0ae5dfa1d6b75f2d3798a47dc899cf8f } from '../../../../src/components/certificates/CertificatePdf'
import { AuditSubjectCell as AuditSubjectCell_ff997f80dda611586c0af6c0af9dfe92 } from '../../../../src/components/AuditSubjectCell'
import { AuditActionCell as AuditActionCell_87f087daee99ca3635de795a8bdd17d7 } from '../../../../src/components/AuditActionCell'
import { AuditStateCell as AuditStateCell_ab1e17e5be256905436f8ac60ee60fd0 } from '../../../../src/components/AuditStateCell'
import { AuditActorCell as AuditActorCell_1aec1ccd6e73d3110fc0780ac1af0a43 } from '../../../../src/components/AuditActorCell'
import { JsonText as JsonText_98863c95c37de3fb4b29f5cffdb23d36 } from '../../../../src/components/JsonText'
import { FilesField as FilesField_217702e61c8da4a65e31c3bc79e0bfe9 } from '../../../../src/components/registers/FilesField'
import { CertificatesField as CertificatesField_d1f84d0c91b329e7e15a1eda20f7cac7 } from '../../../../src/components/registers/CertificatesField'
import { ChangesAskedField as ChangesAskedField_07f9af63cc57cdbad201dfe126987c0f } from '../../../../src/components/registers/ChangesAskedField'
import { DuplicatesField as DuplicatesField_760fccbd0512bdaf086a16aada4c2015 } from '../../../../src/components/registers/DuplicatesField'
import { OversightField as OversightField_ee5ff52d90858e3fc55713b266cf0382 } from '../../../../src/components/registers/OversightField'
import { BeijingDayFact as BeijingDayFact_a0b87438d0b46cbad4e9325d5dd21b39 } from '../../../../src/components/BeijingDayFact'
import { DueCell as DueCell_7fc5dc7077a7a1ed1d1150c049d2915c } from '../../../../src/components/clock/DueCell'
import { DueField as DueField_3c93769a35a0faa75d3cc8f437916734 } from '../../../../src/components/clock/DueField'
import { CreditView as CreditView_3f2063c4e767b3f08d7fc8c18464c50a } from '../../../../src/components/credit/CreditView'
import { CreditTab as CreditTab_07e69724a39f92650e956aeef3a68033 } from '../../../../src/components/credit/CreditTab'
import { RegisterList as RegisterList_dd36448cfa8e49ebd9c55d959a33e9ba } from '../../../../src/components/registers/desk/RegisterList'
import { ChangesField as ChangesField_fe5cfefe9ca2083485b5e73882a6631d } from '../../../../src/components/registers/ChangesField'
import { ChecklistField as ChecklistField_0d885c94d102ea123a8a54e8e9c7b9cd } from '../../../../src/components/inspections/ChecklistField'
import { PhotosField as PhotosField_7909a519495a7c2b6c406d8ea8b96660 } from '../../../../src/components/inspections/PhotosField'
import { KindCell as KindCell_54230321a6a1ebe0f295ac19d06498ad } from '../../../../src/components/returns/KindCell'
import { KindField as KindField_d4fd18fe036f7a57e4b37c073b3ad259 } from '../../../../src/components/returns/KindField'
import { PeriodCell as PeriodCell_9c4d9ad121b0a98c700784f8b3cb5bcc } from '../../../../src/components/returns/PeriodCell'
import { PeriodField as PeriodField_faeebac816b31b356d5cdbaeaea16bc1 } from '../../../../src/components/returns/PeriodField'
import { ValuesField as ValuesField_de43ec4ef9f329585c7cca4c7cc94397 } from '../../../../src/components/returns/ValuesField'
import { ReturnsOverview as ReturnsOverview_05b3c9a1f278c36a290dace828526eba } from '../../../../src/components/returns/ReturnsOverview'
import { WordedRowLabel as WordedRowLabel_a9b965bbee0084695a33c66f27b54b01 } from '../../../../src/components/talent/WordedRowLabel'
import { ProgressView as ProgressView_c558f9b265dcc1f3d8edffd493eac07c } from '../../../../src/components/talent/ProgressView'
import { ProgressViewTab as ProgressViewTab_17684d8d2bad920d479b6c711e166104 } from '../../../../src/components/talent/TalentTab'
import { RankingView as RankingView_80ca7e960ccd63fd4306f218061856f5 } from '../../../../src/components/talent/RankingView'
import { RankingViewTab as RankingViewTab_17684d8d2bad920d479b6c711e166104 } from '../../../../src/components/talent/TalentTab'
import { HandedInField as HandedInField_590353cad5aa1524721bf158ef4c1ba7 } from '../../../../src/components/talent/HandedInField'
import { ToScoringField as ToScoringField_d45911da4430b9bd5ba96d3529f31dc0 } from '../../../../src/components/talent/ToScoringField'
import { ScoringView as ScoringView_38111e5c2dcc8201cd4139b41a12cb27 } from '../../../../src/components/talent/ScoringView'
import { ScoringViewTab as ScoringViewTab_17684d8d2bad920d479b6c711e166104 } from '../../../../src/components/talent/TalentTab'
import { DecisionLettersField as DecisionLettersField_430983b7e6e8ad6d2c1addfba0a19600 } from '../../../../src/components/credit/DecisionLettersField'
import { EvidenceField as EvidenceField_a4e9356c53338aacb5c6ddfa3420ec39 } from '../../../../src/components/credit/EvidenceField'
import { ReasonsField as ReasonsField_9a77c75febaed293d27a5e4dbd7c3dd5 } from '../../../../src/components/credit/ReasonsField'
import { DrawView as DrawView_e965549f06878a9732d42be60094fcd4 } from '../../../../src/components/credit/DrawView'
import { DrawTab as DrawTab_9940b0914dae2ee28dcb27b6346aa72f } from '../../../../src/components/credit/DrawTab'
import { BeijingMomentField as BeijingMomentField_2d39695d5bbcbc4636b81ef975afd75e } from '../../../../src/components/events/BeijingMomentField'
import { ApprovalPathField as ApprovalPathField_449bbd9e6fd66477d869ecd0b5614dd7 } from '../../../../src/components/events/ApprovalPathField'
import { ConflictsField as ConflictsField_af5eab01ed6ff618196d8d3e1c997419 } from '../../../../src/components/events/ConflictsField'
import { EventToolsField as EventToolsField_c31e3e44df91da51354bc662c59364f1 } from '../../../../src/components/events/EventToolsField'
import { AnswersField as AnswersField_a1e1507f61152f330fabaef3b9a1de05 } from '../../../../src/components/events/AnswersField'
import { EvasionField as EvasionField_5685ecf1a6290b595a34551cc3986950 } from '../../../../src/components/livestream/evasion/EvasionField'
import { UnifiedCodeNote as UnifiedCodeNote_37cc18847c894fa713ad3f34a6c396b8 } from '../../../../src/components/livestream/UnifiedCodeNote'
import { VerifyByCell as VerifyByCell_d06d32dfa1bd9298ac40bb8447013442 } from '../../../../src/components/livestream/VerifyByCell'
import { PartyField as PartyField_a0450643343a4b3c49502c59be261f50 } from '../../../../src/components/livestream/parties/PartyField'
import { KindLinks as KindLinks_e5bbbf6cde65afaaa2ca88da3301ba40 } from '../../../../src/components/livestream/parties/KindLinks'
import { StandingCell as StandingCell_eabd3027b0843c74f161657b1dd2e318 } from '../../../../src/components/livestream/parties/StandingCell'
import { StandingField as StandingField_aa6552b28fb86e19207ca7d30b023190 } from '../../../../src/components/livestream/parties/StandingField'
import { BroadcastTextsView as BroadcastTextsView_ae15b644a55d048aa728d33690042fe0 } from '../../../../src/components/moderation/BroadcastTextsView'
import { BroadcastTextsTab as BroadcastTextsTab_d2d2bda9a9db1f8a7007bd830e2d9af6 } from '../../../../src/components/moderation/BroadcastTextsTab'
import { CaseFiles as CaseFiles_1804999a5b06626172db948fe5b2f6b9 } from '../../../../src/components/livestream/CaseFiles'
import { CaseRecord as CaseRecord_fa3777a2cef1583a4c9c2d88c8a1f994 } from '../../../../src/components/livestream/CaseRecord'
import { ReferralLetter as ReferralLetter_275dabb19a47c76f2b1bb7098d1a1372 } from '../../../../src/components/livestream/ReferralLetter'
import { RunTitle as RunTitle_79d5af661578a6cb0026a01479daab3d } from '../../../../src/components/runs/RunTitle'
import { RuleValueCell as RuleValueCell_a13b6a139accdd4a083dd9324812108f } from '../../../../src/components/defence/RuleValueCell'
import { RuleValueField as RuleValueField_d20e314e611329bd148ee05457f87289 } from '../../../../src/components/defence/RuleValueField'
import { HitsCell as HitsCell_37942ef7a7540c1ca4b260b25d744b8a } from '../../../../src/components/defence/HitsCell'
import { HitsField as HitsField_2662730bbb596419fb8b92446a86e9d8 } from '../../../../src/components/defence/HitsField'
import { ArrivalsOverview as ArrivalsOverview_50d68f6ce6624cf16a8804880c6d5a25 } from '../../../../src/components/defence/ArrivalsOverview'
import { PersonCell as PersonCell_69d60017d3b0b226c7dff1baee950cd9 } from '../../../../src/components/delegation/PersonCell'
import { PersonField as PersonField_d69df3dbfde943d0be6112ce111eb5f0 } from '../../../../src/components/delegation/PersonField'
import { RuleNameCell as RuleNameCell_680a4ae4837abce9a1c357c0d7901217 } from '../../../../src/components/rules/RuleNameCell'
import { WordImport as WordImport_4297cde3f95731116ffe95b94c9c9167 } from '../../../../src/components/rules/WordImport'
import { PastScans as PastScans_3dd3577e42df54b3e816d6a2666639e1 } from '../../../../src/components/moderation/PastScans'
import { RuleHitsCell as RuleHitsCell_b664358ea3165aef9c63e2ae8009f468 } from '../../../../src/components/rules/RuleHitsCell'
import { RuleHitsField as RuleHitsField_70c73974b6b171591e5c902a5eb0a90d } from '../../../../src/components/rules/RuleHitsField'
import { RuleCheckPanel as RuleCheckPanel_18b1046e9e6828f18faf91fa3073be47 } from '../../../../src/components/rules/RuleCheckPanel'
import { RuleTestView as RuleTestView_4e70c01586a0c523386409344f361662 } from '../../../../src/components/rules/RuleTestView'
import { RuleTestTab as RuleTestTab_9cdde09a44e539ba753f813a546ece12 } from '../../../../src/components/rules/RuleTestTab'
import { PatrolRecord as PatrolRecord_1572a0bd3a316166d9ab043e95f2cd6c } from '../../../../src/components/livestream/patrol/PatrolRecord'
import { Icon as Icon_d05dcd2df632bb7cb811a750e82b802a } from '../../../../src/components/Logo'
import { Logo as Logo_d05dcd2df632bb7cb811a750e82b802a } from '../../../../src/components/Logo'
import { LanguageSwitch as LanguageSwitch_2a33108cc7a487e897fc223b3d078cba } from '../../../../src/components/LanguageSwitch'
import { KeptMenu as KeptMenu_ba1c5f23a89da684dc95fd66bacb8df2 } from '../../../../src/components/KeptMenu'
import { WorkNavLink as WorkNavLink_8fece0cedae62f0050e0d11f116a2c36 } from '../../../../src/components/WorkNavLink'
import { EntryNavLink as EntryNavLink_6b983d013e36b58826c58012daed5706 } from '../../../../src/components/entry/EntryNavLink'
import { CalendarNavLink as CalendarNavLink_d147deeef66044695201383ff7e72550 } from '../../../../src/components/events/calendar/CalendarNavLink'
import { IndicatorsNavLink as IndicatorsNavLink_01d3a87fe20040a37e884ad8e825bcb9 } from '../../../../src/components/events/indicators/IndicatorsNavLink'
import { ModerationNavLink as ModerationNavLink_43f60db570215daa8da89ac87a87eeec } from '../../../../src/components/livestream/ModerationNavLink'
import { PatrolNavLink as PatrolNavLink_b57012b88fac2bc70e796d0e07d53416 } from '../../../../src/components/livestream/patrol/PatrolNavLink'
import { QualityNavLink as QualityNavLink_39969967ca0e6f1f2c0c4a6030f2a49b } from '../../../../src/components/livestream/quality/QualityNavLink'
import { MyWork as MyWork_d40c1e2347a90734df8605b79d130530 } from '../../../../src/components/MyWork'
import { PointsDesk as PointsDesk_dfbba0cc1a2bbb960925fa16d8efdc7e } from '../../../../src/components/PointsDesk'
import { EnterComment as EnterComment_0acef153157232d15f90a29a7b94b932 } from '../../../../src/components/entry/EnterComment'
import { ModerationQueue as ModerationQueue_b6903f2fccf61fc6dd100d8bf980c716 } from '../../../../src/components/livestream/ModerationQueue'
import { ModerationReview as ModerationReview_9c916e0d05e90cdcee82f7e574393137 } from '../../../../src/components/livestream/ModerationReview'
import { PatrolDesk as PatrolDesk_e460b54d3294ce9d255fdca710a01905 } from '../../../../src/components/livestream/patrol/PatrolDesk'
import { PatrolOne as PatrolOne_e460b54d3294ce9d255fdca710a01905 } from '../../../../src/components/livestream/patrol/PatrolDesk'
import { PatrolRoom as PatrolRoom_4ba6148298edebddad6c3cf5e6de1ca3 } from '../../../../src/components/livestream/patrol/PatrolRoom'
import { QualityDesk as QualityDesk_25d0086ebee74c47ef72fcc76a9f7f40 } from '../../../../src/components/livestream/quality/QualityDesk'
import { QualityLook as QualityLook_e814c9929d93636a6922bf9e42ab7aed } from '../../../../src/components/livestream/quality/QualityLook'
import { EnterApplication as EnterApplication_50f3a1bc1ed3c182285441da3b77b8a6 } from '../../../../src/components/registers/counter/EnterApplication'
import { CheckIn as CheckIn_bcb68a8596619d5a9463137706a7bab4 } from '../../../../src/components/events/checkIn/CheckIn'
import { EventCalendar as EventCalendar_976ab75730da57888dc276b1c3a119cb } from '../../../../src/components/events/calendar/EventCalendar'
import { EventIndicators as EventIndicators_e75a2901095f65c73d8a13c3ef79bf3f } from '../../../../src/components/events/indicators/EventIndicators'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/components/StateCell#StateCell": StateCell_3b2977693a8f7869e058a67b134ba507,
  "/src/components/StateField#StateField": StateField_119b17e16825d6a5af2554dd730e52da,
  "/src/components/RelationField#RelationField": RelationField_d431ee3c626a49f309bda03090f6b3c4,
  "/src/components/BeijingTimeCell#BeijingTimeCell": BeijingTimeCell_70fdc5e6368164df5f92a0d7fe9d36a7,
  "/src/components/BeijingTimeField#BeijingTimeField": BeijingTimeField_85f4ba8caaf4e8bff7978839ce02359d,
  "/src/components/bulk/BulkActions#BulkActions": BulkActions_c8da5dd8d77beea82dea98ce6e2c3845,
  "/src/components/WorkflowActions#WorkflowActions": WorkflowActions_89cac8712dbe230f0e176f8fbc015d82,
  "/src/components/TimelineView#TimelineView": TimelineView_e6b0dc8daf4a59f186b3a40eb5fe2f5f,
  "/src/components/TimelineTab#TimelineTab": TimelineTab_04f08cd211db000b6822621ff33f40fe,
  "/src/components/ClauseEditor#ClauseEditor": ClauseEditor_ef30fbb7c5f1eb02d2f841684e4eb99f,
  "/src/components/MappingView#MappingView": MappingView_af75fcdb8a387b076269fc9d0cd7a285,
  "/src/components/MappingTab#MappingTab": MappingTab_5e8c4094497d6179f29c44fe35f36dfc,
  "/src/components/BeijingDayCell#BeijingDayCell": BeijingDayCell_fc89e3359433b5aa87aaebdf291085c4,
  "/src/components/BeijingDayField#BeijingDayField": BeijingDayField_4ea14b3f29823373a6e4e27c7df68a96,
  "/src/components/privacy/ArchiveField#ArchiveField": ArchiveField_a15f2cdd844abd8ded13acad85b7f7d7,
  "/src/components/points/PointsTab#PointsTab": PointsTab_fd872ea297875bf2233312c177144be1,
  "/src/components/campaigns/CampaignsView#CampaignsView": CampaignsView_18bbbac45007b768e4160502c9e37c84,
  "/src/components/campaigns/CampaignsTab#CampaignsTab": CampaignsTab_addef5b8b501643f8a5be15c23f98ca5,
  "/src/components/ReportView#ReportView": ReportView_1bb05894b676011eebc233cd36abde72,
  "/src/components/ReportTab#ReportTab": ReportTab_66519ef0e86dc6c36218eedda2a8cff4,
  "/src/components/live/LiveView#LiveView": LiveView_f1a28827528e80469548f20a1b946b1d,
  "/src/components/live/LiveTab#LiveTab": LiveTab_805c3e02c46996b4d0edd5b4d685d1a4,
  "/src/components/ClauseField#ClauseField": ClauseField_e2cfeeeae5743f4594cd663d5b33c628,
  "/src/components/SubmitterField#SubmitterField": SubmitterField_f32e0a7510dabaed50f3ef9146f41a7a,
  "/src/components/CommentQueue#CommentQueue": CommentQueue_275541d8fd04af8f42ce0016dc660c2d,
  "/src/components/campaigns/CampaignView#CampaignView": CampaignView_1802ecf660a8befb28658798dd0c59fa,
  "/src/components/mailbox/RemarkCell#RemarkCell": RemarkCell_34ce58b1e5ca392c1691b6cec22f7e3e,
  "/src/components/mailbox/RemarkField#RemarkField": RemarkField_8cb628f4a08277ddb2ea73272d43f96c,
  "/src/components/mailbox/MessageField#MessageField": MessageField_dd5ba87a883090facb03baa891566da3,
  "/src/components/imports/ImportPreview#ImportPreview": ImportPreview_553dd400e2f7145637fd69fe4df28efe,
  "/src/components/privacy/RequestCommentCell#RequestCommentCell": RequestCommentCell_026c1c6e84765647f6414121a9d1df9e,
  "/src/components/certificates/CertificateTitleCell#CertificateTitleCell": CertificateTitleCell_d803ac9fc307634ba992b186ae2accca,
  "/src/components/certificates/CertificatePdf#CertificatePdf": CertificatePdf_0ae5dfa1d6b75f2d3798a47dc899cf8f,
  "/src/components/AuditSubjectCell#AuditSubjectCell": AuditSubjectCell_ff997f80dda611586c0af6c0af9dfe92,
  "/src/components/AuditActionCell#AuditActionCell": AuditActionCell_87f087daee99ca3635de795a8bdd17d7,
  "/src/components/AuditStateCell#AuditStateCell": AuditStateCell_ab1e17e5be256905436f8ac60ee60fd0,
  "/src/components/AuditActorCell#AuditActorCell": AuditActorCell_1aec1ccd6e73d3110fc0780ac1af0a43,
  "/src/components/JsonText#JsonText": JsonText_98863c95c37de3fb4b29f5cffdb23d36,
  "/src/components/registers/FilesField#FilesField": FilesField_217702e61c8da4a65e31c3bc79e0bfe9,
  "/src/components/registers/CertificatesField#CertificatesField": CertificatesField_d1f84d0c91b329e7e15a1eda20f7cac7,
  "/src/components/registers/ChangesAskedField#ChangesAskedField": ChangesAskedField_07f9af63cc57cdbad201dfe126987c0f,
  "/src/components/registers/DuplicatesField#DuplicatesField": DuplicatesField_760fccbd0512bdaf086a16aada4c2015,
  "/src/components/registers/OversightField#OversightField": OversightField_ee5ff52d90858e3fc55713b266cf0382,
  "/src/components/BeijingDayFact#BeijingDayFact": BeijingDayFact_a0b87438d0b46cbad4e9325d5dd21b39,
  "/src/components/clock/DueCell#DueCell": DueCell_7fc5dc7077a7a1ed1d1150c049d2915c,
  "/src/components/clock/DueField#DueField": DueField_3c93769a35a0faa75d3cc8f437916734,
  "/src/components/credit/CreditView#CreditView": CreditView_3f2063c4e767b3f08d7fc8c18464c50a,
  "/src/components/credit/CreditTab#CreditTab": CreditTab_07e69724a39f92650e956aeef3a68033,
  "/src/components/registers/desk/RegisterList#RegisterList": RegisterList_dd36448cfa8e49ebd9c55d959a33e9ba,
  "/src/components/registers/ChangesField#ChangesField": ChangesField_fe5cfefe9ca2083485b5e73882a6631d,
  "/src/components/inspections/ChecklistField#ChecklistField": ChecklistField_0d885c94d102ea123a8a54e8e9c7b9cd,
  "/src/components/inspections/PhotosField#PhotosField": PhotosField_7909a519495a7c2b6c406d8ea8b96660,
  "/src/components/returns/KindCell#KindCell": KindCell_54230321a6a1ebe0f295ac19d06498ad,
  "/src/components/returns/KindField#KindField": KindField_d4fd18fe036f7a57e4b37c073b3ad259,
  "/src/components/returns/PeriodCell#PeriodCell": PeriodCell_9c4d9ad121b0a98c700784f8b3cb5bcc,
  "/src/components/returns/PeriodField#PeriodField": PeriodField_faeebac816b31b356d5cdbaeaea16bc1,
  "/src/components/returns/ValuesField#ValuesField": ValuesField_de43ec4ef9f329585c7cca4c7cc94397,
  "/src/components/returns/ReturnsOverview#ReturnsOverview": ReturnsOverview_05b3c9a1f278c36a290dace828526eba,
  "/src/components/talent/WordedRowLabel#WordedRowLabel": WordedRowLabel_a9b965bbee0084695a33c66f27b54b01,
  "/src/components/talent/ProgressView#ProgressView": ProgressView_c558f9b265dcc1f3d8edffd493eac07c,
  "/src/components/talent/TalentTab#ProgressViewTab": ProgressViewTab_17684d8d2bad920d479b6c711e166104,
  "/src/components/talent/RankingView#RankingView": RankingView_80ca7e960ccd63fd4306f218061856f5,
  "/src/components/talent/TalentTab#RankingViewTab": RankingViewTab_17684d8d2bad920d479b6c711e166104,
  "/src/components/talent/HandedInField#HandedInField": HandedInField_590353cad5aa1524721bf158ef4c1ba7,
  "/src/components/talent/ToScoringField#ToScoringField": ToScoringField_d45911da4430b9bd5ba96d3529f31dc0,
  "/src/components/talent/ScoringView#ScoringView": ScoringView_38111e5c2dcc8201cd4139b41a12cb27,
  "/src/components/talent/TalentTab#ScoringViewTab": ScoringViewTab_17684d8d2bad920d479b6c711e166104,
  "/src/components/credit/DecisionLettersField#DecisionLettersField": DecisionLettersField_430983b7e6e8ad6d2c1addfba0a19600,
  "/src/components/credit/EvidenceField#EvidenceField": EvidenceField_a4e9356c53338aacb5c6ddfa3420ec39,
  "/src/components/credit/ReasonsField#ReasonsField": ReasonsField_9a77c75febaed293d27a5e4dbd7c3dd5,
  "/src/components/credit/DrawView#DrawView": DrawView_e965549f06878a9732d42be60094fcd4,
  "/src/components/credit/DrawTab#DrawTab": DrawTab_9940b0914dae2ee28dcb27b6346aa72f,
  "/src/components/events/BeijingMomentField#BeijingMomentField": BeijingMomentField_2d39695d5bbcbc4636b81ef975afd75e,
  "/src/components/events/ApprovalPathField#ApprovalPathField": ApprovalPathField_449bbd9e6fd66477d869ecd0b5614dd7,
  "/src/components/events/ConflictsField#ConflictsField": ConflictsField_af5eab01ed6ff618196d8d3e1c997419,
  "/src/components/events/EventToolsField#EventToolsField": EventToolsField_c31e3e44df91da51354bc662c59364f1,
  "/src/components/events/AnswersField#AnswersField": AnswersField_a1e1507f61152f330fabaef3b9a1de05,
  "/src/components/livestream/evasion/EvasionField#EvasionField": EvasionField_5685ecf1a6290b595a34551cc3986950,
  "/src/components/livestream/UnifiedCodeNote#UnifiedCodeNote": UnifiedCodeNote_37cc18847c894fa713ad3f34a6c396b8,
  "/src/components/livestream/VerifyByCell#VerifyByCell": VerifyByCell_d06d32dfa1bd9298ac40bb8447013442,
  "/src/components/livestream/parties/PartyField#PartyField": PartyField_a0450643343a4b3c49502c59be261f50,
  "/src/components/livestream/parties/KindLinks#KindLinks": KindLinks_e5bbbf6cde65afaaa2ca88da3301ba40,
  "/src/components/livestream/parties/StandingCell#StandingCell": StandingCell_eabd3027b0843c74f161657b1dd2e318,
  "/src/components/livestream/parties/StandingField#StandingField": StandingField_aa6552b28fb86e19207ca7d30b023190,
  "/src/components/moderation/BroadcastTextsView#BroadcastTextsView": BroadcastTextsView_ae15b644a55d048aa728d33690042fe0,
  "/src/components/moderation/BroadcastTextsTab#BroadcastTextsTab": BroadcastTextsTab_d2d2bda9a9db1f8a7007bd830e2d9af6,
  "/src/components/livestream/CaseFiles#CaseFiles": CaseFiles_1804999a5b06626172db948fe5b2f6b9,
  "/src/components/livestream/CaseRecord#CaseRecord": CaseRecord_fa3777a2cef1583a4c9c2d88c8a1f994,
  "/src/components/livestream/ReferralLetter#ReferralLetter": ReferralLetter_275dabb19a47c76f2b1bb7098d1a1372,
  "/src/components/runs/RunTitle#RunTitle": RunTitle_79d5af661578a6cb0026a01479daab3d,
  "/src/components/defence/RuleValueCell#RuleValueCell": RuleValueCell_a13b6a139accdd4a083dd9324812108f,
  "/src/components/defence/RuleValueField#RuleValueField": RuleValueField_d20e314e611329bd148ee05457f87289,
  "/src/components/defence/HitsCell#HitsCell": HitsCell_37942ef7a7540c1ca4b260b25d744b8a,
  "/src/components/defence/HitsField#HitsField": HitsField_2662730bbb596419fb8b92446a86e9d8,
  "/src/components/defence/ArrivalsOverview#ArrivalsOverview": ArrivalsOverview_50d68f6ce6624cf16a8804880c6d5a25,
  "/src/components/delegation/PersonCell#PersonCell": PersonCell_69d60017d3b0b226c7dff1baee950cd9,
  "/src/components/delegation/PersonField#PersonField": PersonField_d69df3dbfde943d0be6112ce111eb5f0,
  "/src/components/rules/RuleNameCell#RuleNameCell": RuleNameCell_680a4ae4837abce9a1c357c0d7901217,
  "/src/components/rules/WordImport#WordImport": WordImport_4297cde3f95731116ffe95b94c9c9167,
  "/src/components/moderation/PastScans#PastScans": PastScans_3dd3577e42df54b3e816d6a2666639e1,
  "/src/components/rules/RuleHitsCell#RuleHitsCell": RuleHitsCell_b664358ea3165aef9c63e2ae8009f468,
  "/src/components/rules/RuleHitsField#RuleHitsField": RuleHitsField_70c73974b6b171591e5c902a5eb0a90d,
  "/src/components/rules/RuleCheckPanel#RuleCheckPanel": RuleCheckPanel_18b1046e9e6828f18faf91fa3073be47,
  "/src/components/rules/RuleTestView#RuleTestView": RuleTestView_4e70c01586a0c523386409344f361662,
  "/src/components/rules/RuleTestTab#RuleTestTab": RuleTestTab_9cdde09a44e539ba753f813a546ece12,
  "/src/components/livestream/patrol/PatrolRecord#PatrolRecord": PatrolRecord_1572a0bd3a316166d9ab043e95f2cd6c,
  "/src/components/Logo#Icon": Icon_d05dcd2df632bb7cb811a750e82b802a,
  "/src/components/Logo#Logo": Logo_d05dcd2df632bb7cb811a750e82b802a,
  "/src/components/LanguageSwitch#LanguageSwitch": LanguageSwitch_2a33108cc7a487e897fc223b3d078cba,
  "/src/components/KeptMenu#KeptMenu": KeptMenu_ba1c5f23a89da684dc95fd66bacb8df2,
  "/src/components/WorkNavLink#WorkNavLink": WorkNavLink_8fece0cedae62f0050e0d11f116a2c36,
  "/src/components/entry/EntryNavLink#EntryNavLink": EntryNavLink_6b983d013e36b58826c58012daed5706,
  "/src/components/events/calendar/CalendarNavLink#CalendarNavLink": CalendarNavLink_d147deeef66044695201383ff7e72550,
  "/src/components/events/indicators/IndicatorsNavLink#IndicatorsNavLink": IndicatorsNavLink_01d3a87fe20040a37e884ad8e825bcb9,
  "/src/components/livestream/ModerationNavLink#ModerationNavLink": ModerationNavLink_43f60db570215daa8da89ac87a87eeec,
  "/src/components/livestream/patrol/PatrolNavLink#PatrolNavLink": PatrolNavLink_b57012b88fac2bc70e796d0e07d53416,
  "/src/components/livestream/quality/QualityNavLink#QualityNavLink": QualityNavLink_39969967ca0e6f1f2c0c4a6030f2a49b,
  "/src/components/MyWork#MyWork": MyWork_d40c1e2347a90734df8605b79d130530,
  "/src/components/PointsDesk#PointsDesk": PointsDesk_dfbba0cc1a2bbb960925fa16d8efdc7e,
  "/src/components/entry/EnterComment#EnterComment": EnterComment_0acef153157232d15f90a29a7b94b932,
  "/src/components/livestream/ModerationQueue#ModerationQueue": ModerationQueue_b6903f2fccf61fc6dd100d8bf980c716,
  "/src/components/livestream/ModerationReview#ModerationReview": ModerationReview_9c916e0d05e90cdcee82f7e574393137,
  "/src/components/livestream/patrol/PatrolDesk#PatrolDesk": PatrolDesk_e460b54d3294ce9d255fdca710a01905,
  "/src/components/livestream/patrol/PatrolDesk#PatrolOne": PatrolOne_e460b54d3294ce9d255fdca710a01905,
  "/src/components/livestream/patrol/PatrolRoom#PatrolRoom": PatrolRoom_4ba6148298edebddad6c3cf5e6de1ca3,
  "/src/components/livestream/quality/QualityDesk#QualityDesk": QualityDesk_25d0086ebee74c47ef72fcc76a9f7f40,
  "/src/components/livestream/quality/QualityLook#QualityLook": QualityLook_e814c9929d93636a6922bf9e42ab7aed,
  "/src/components/registers/counter/EnterApplication#EnterApplication": EnterApplication_50f3a1bc1ed3c182285441da3b77b8a6,
  "/src/components/events/checkIn/CheckIn#CheckIn": CheckIn_bcb68a8596619d5a9463137706a7bab4,
  "/src/components/events/calendar/EventCalendar#EventCalendar": EventCalendar_976ab75730da57888dc276b1c3a119cb,
  "/src/components/events/indicators/EventIndicators#EventIndicators": EventIndicators_e75a2901095f65c73d8a13c3ef79bf3f,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
