import * as migration_20261124_031331_schema from './20261124_031331_schema'
import * as migration_20261124_031400_guarantees from './20261124_031400_guarantees'
import * as migration_20261124_042459_final_revision from './20261124_042459_final_revision'
import * as migration_20261124_044500_queue_indexes from './20261124_044500_queue_indexes'
import * as migration_20261125_043013_consultation_end from './20261125_043013_consultation_end'
import * as migration_20261125_043100_points_and_intake from './20261125_043100_points_and_intake'
import * as migration_20261125_050256_points_from_topics from './20261125_050256_points_from_topics'
import * as migration_20261125_100000_signatures from './20261125_100000_signatures'
import * as migration_20261125_110000_mailbox from './20261125_110000_mailbox'
import * as migration_20261125_110000_tallies from './20261125_110000_tallies'
import * as migration_20261125_120000_privacy from './20261125_120000_privacy'
import * as migration_20261125_130000_points from './20261125_130000_points'
import * as migration_20261126_050540_working_rules from './20261126_050540_working_rules'
import * as migration_20261126_120000_anonymised_to from './20261126_120000_anonymised_to'
import * as migration_20261126_130000_withheld_files from './20261126_130000_withheld_files'
import * as migration_20261126_130500_import_repeats from './20261126_130500_import_repeats'
import * as migration_20261126_131000_certificates from './20261126_131000_certificates'
import * as migration_20261126_131100_certificate_guarantees from './20261126_131100_certificate_guarantees'
import * as migration_20261126_140000_registers from './20261126_140000_registers'
import * as migration_20261126_140200_registers_guarantees from './20261126_140200_registers_guarantees'
import * as migration_20261126_150000_register_imports from './20261126_150000_register_imports'
import * as migration_20261126_150100_carriers_and_stations from './20261126_150100_carriers_and_stations'
import * as migration_20261126_150200_name_grams from './20261126_150200_name_grams'
import * as migration_20261126_160000_inspections_and_returns from './20261126_160000_inspections_and_returns'
import * as migration_20261126_163000_talent from './20261126_163000_talent'
import * as migration_20261126_163100_talent_guarantees from './20261126_163100_talent_guarantees'
import * as migration_20261126_164000_credit from './20261126_164000_credit'
import * as migration_20261126_164100_credit_guarantees from './20261126_164100_credit_guarantees'
import * as migration_20261126_165000_events from './20261126_165000_events'
import * as migration_20261126_165100_events_guarantees from './20261126_165100_events_guarantees'
import * as migration_20261126_195000_text_rules from './20261126_195000_text_rules'
import * as migration_20261126_195100_text_rule_hits from './20261126_195100_text_rule_hits'
import * as migration_20261126_200000_livestream from './20261126_200000_livestream'
import * as migration_20261126_200100_policy_codes from './20261126_200100_policy_codes'
import * as migration_20261126_200200_livestream_cases_indexes from './20261126_200200_livestream_cases_indexes'
import * as migration_20261126_200300_livestream_retention from './20261126_200300_livestream_retention'
import * as migration_20261127_090000_rare_grams from './20261127_090000_rare_grams'
import * as migration_20261127_095000_series_kinds from './20261127_095000_series_kinds'
import * as migration_20261127_100000_rules_lists_quality_guests from './20261127_100000_rules_lists_quality_guests'
import * as migration_20261127_100100_rules_at_work_tables from './20261127_100100_rules_at_work_tables'
import * as migration_20261127_120100_livestream_quality_tables from './20261127_120100_livestream_quality_tables'
import * as migration_20261127_130100_guest_lists_indexes from './20261127_130100_guest_lists_indexes'
import * as migration_20261127_140200_lists_and_links_tables from './20261127_140200_lists_and_links_tables'
import * as migration_20261128_010000_agencies_clocks_corrections from './20261128_010000_agencies_clocks_corrections'
import * as migration_20261128_010100_mcn_withdrawn_texts_tables from './20261128_010100_mcn_withdrawn_texts_tables'
import * as migration_20261128_020100_referral_corrections_indexes from './20261128_020100_referral_corrections_indexes'
import * as migration_20261128_030000_repeated_registrations from './20261128_030000_repeated_registrations'
import * as migration_20261128_040100_talent_clocks_running from './20261128_040100_talent_clocks_running'
import * as migration_20261129_000000_duplicate_keys from './20261129_000000_duplicate_keys'
import * as migration_20261129_010000_names_shown from './20261129_010000_names_shown'
import * as migration_20261129_010100_names_shown_kept from './20261129_010100_names_shown_kept'
import * as migration_20261130_000000_grams_apart from './20261130_000000_grams_apart'
import * as migration_20261130_040000_sign_in_limits from './20261130_040000_sign_in_limits'
import * as migration_20261130_040100_sign_in_limits_set from './20261130_040100_sign_in_limits_set'
import * as migration_20261130_050000_grams_of_six from './20261130_050000_grams_of_six'
import * as migration_20261130_060000_permits_end from './20261130_060000_permits_end'
import * as migration_20261130_070000_permits_by_column from './20261130_070000_permits_by_column'
import * as migration_20261130_080000_due_indexes from './20261130_080000_due_indexes'
import * as migration_20261130_090000_permit_reminders from './20261130_090000_permit_reminders'

export const migrations = [
  {
    up: migration_20261124_031331_schema.up,
    down: migration_20261124_031331_schema.down,
    name: '20261124_031331_schema',
  },
  {
    up: migration_20261124_031400_guarantees.up,
    down: migration_20261124_031400_guarantees.down,
    name: '20261124_031400_guarantees',
  },
  {
    up: migration_20261124_042459_final_revision.up,
    down: migration_20261124_042459_final_revision.down,
    name: '20261124_042459_final_revision',
  },
  {
    up: migration_20261124_044500_queue_indexes.up,
    down: migration_20261124_044500_queue_indexes.down,
    name: '20261124_044500_queue_indexes',
  },
  {
    up: migration_20261125_043013_consultation_end.up,
    down: migration_20261125_043013_consultation_end.down,
    name: '20261125_043013_consultation_end',
  },
  {
    up: migration_20261125_043100_points_and_intake.up,
    down: migration_20261125_043100_points_and_intake.down,
    name: '20261125_043100_points_and_intake',
  },
  {
    up: migration_20261125_050256_points_from_topics.up,
    down: migration_20261125_050256_points_from_topics.down,
    name: '20261125_050256_points_from_topics',
  },
  {
    up: migration_20261125_100000_signatures.up,
    down: migration_20261125_100000_signatures.down,
    name: '20261125_100000_signatures',
  },
  {
    up: migration_20261125_110000_mailbox.up,
    down: migration_20261125_110000_mailbox.down,
    name: '20261125_110000_mailbox',
  },
  {
    up: migration_20261125_110000_tallies.up,
    down: migration_20261125_110000_tallies.down,
    name: '20261125_110000_tallies',
  },
  {
    up: migration_20261125_120000_privacy.up,
    down: migration_20261125_120000_privacy.down,
    name: '20261125_120000_privacy',
  },
  {
    up: migration_20261125_130000_points.up,
    down: migration_20261125_130000_points.down,
    name: '20261125_130000_points',
  },
  {
    up: migration_20261126_050540_working_rules.up,
    down: migration_20261126_050540_working_rules.down,
    name: '20261126_050540_working_rules',
  },
  {
    up: migration_20261126_120000_anonymised_to.up,
    down: migration_20261126_120000_anonymised_to.down,
    name: '20261126_120000_anonymised_to',
  },
  {
    up: migration_20261126_130000_withheld_files.up,
    down: migration_20261126_130000_withheld_files.down,
    name: '20261126_130000_withheld_files',
  },
  {
    up: migration_20261126_130500_import_repeats.up,
    down: migration_20261126_130500_import_repeats.down,
    name: '20261126_130500_import_repeats',
  },
  {
    up: migration_20261126_131000_certificates.up,
    down: migration_20261126_131000_certificates.down,
    name: '20261126_131000_certificates',
  },
  {
    up: migration_20261126_131100_certificate_guarantees.up,
    down: migration_20261126_131100_certificate_guarantees.down,
    name: '20261126_131100_certificate_guarantees',
  },
  {
    up: migration_20261126_140000_registers.up,
    down: migration_20261126_140000_registers.down,
    name: '20261126_140000_registers',
  },
  {
    up: migration_20261126_140200_registers_guarantees.up,
    down: migration_20261126_140200_registers_guarantees.down,
    name: '20261126_140200_registers_guarantees',
  },
  {
    up: migration_20261126_150000_register_imports.up,
    down: migration_20261126_150000_register_imports.down,
    name: '20261126_150000_register_imports',
  },
  {
    up: migration_20261126_150100_carriers_and_stations.up,
    down: migration_20261126_150100_carriers_and_stations.down,
    name: '20261126_150100_carriers_and_stations',
  },
  {
    up: migration_20261126_150200_name_grams.up,
    down: migration_20261126_150200_name_grams.down,
    name: '20261126_150200_name_grams',
  },
  {
    up: migration_20261126_160000_inspections_and_returns.up,
    down: migration_20261126_160000_inspections_and_returns.down,
    name: '20261126_160000_inspections_and_returns',
  },
  {
    up: migration_20261126_163000_talent.up,
    down: migration_20261126_163000_talent.down,
    name: '20261126_163000_talent',
  },
  {
    up: migration_20261126_163100_talent_guarantees.up,
    down: migration_20261126_163100_talent_guarantees.down,
    name: '20261126_163100_talent_guarantees',
  },
  {
    up: migration_20261126_164000_credit.up,
    down: migration_20261126_164000_credit.down,
    name: '20261126_164000_credit',
  },
  {
    up: migration_20261126_164100_credit_guarantees.up,
    down: migration_20261126_164100_credit_guarantees.down,
    name: '20261126_164100_credit_guarantees',
  },
  {
    up: migration_20261126_165000_events.up,
    down: migration_20261126_165000_events.down,
    name: '20261126_165000_events',
  },
  {
    up: migration_20261126_165100_events_guarantees.up,
    down: migration_20261126_165100_events_guarantees.down,
    name: '20261126_165100_events_guarantees',
  },
  {
    up: migration_20261126_195000_text_rules.up,
    down: migration_20261126_195000_text_rules.down,
    name: '20261126_195000_text_rules',
  },
  {
    up: migration_20261126_195100_text_rule_hits.up,
    down: migration_20261126_195100_text_rule_hits.down,
    name: '20261126_195100_text_rule_hits',
  },
  {
    up: migration_20261126_200000_livestream.up,
    down: migration_20261126_200000_livestream.down,
    name: '20261126_200000_livestream',
  },
  {
    up: migration_20261126_200100_policy_codes.up,
    down: migration_20261126_200100_policy_codes.down,
    name: '20261126_200100_policy_codes',
  },
  {
    up: migration_20261126_200200_livestream_cases_indexes.up,
    down: migration_20261126_200200_livestream_cases_indexes.down,
    name: '20261126_200200_livestream_cases_indexes',
  },
  {
    up: migration_20261126_200300_livestream_retention.up,
    down: migration_20261126_200300_livestream_retention.down,
    name: '20261126_200300_livestream_retention',
  },
  {
    up: migration_20261127_090000_rare_grams.up,
    down: migration_20261127_090000_rare_grams.down,
    name: '20261127_090000_rare_grams',
  },
  {
    up: migration_20261127_095000_series_kinds.up,
    down: migration_20261127_095000_series_kinds.down,
    name: '20261127_095000_series_kinds',
  },
  {
    up: migration_20261127_100000_rules_lists_quality_guests.up,
    down: migration_20261127_100000_rules_lists_quality_guests.down,
    name: '20261127_100000_rules_lists_quality_guests',
  },
  {
    up: migration_20261127_100100_rules_at_work_tables.up,
    down: migration_20261127_100100_rules_at_work_tables.down,
    name: '20261127_100100_rules_at_work_tables',
  },
  {
    up: migration_20261127_120100_livestream_quality_tables.up,
    down: migration_20261127_120100_livestream_quality_tables.down,
    name: '20261127_120100_livestream_quality_tables',
  },
  {
    up: migration_20261127_130100_guest_lists_indexes.up,
    down: migration_20261127_130100_guest_lists_indexes.down,
    name: '20261127_130100_guest_lists_indexes',
  },
  {
    up: migration_20261127_140200_lists_and_links_tables.up,
    down: migration_20261127_140200_lists_and_links_tables.down,
    name: '20261127_140200_lists_and_links_tables',
  },
  {
    up: migration_20261128_010000_agencies_clocks_corrections.up,
    down: migration_20261128_010000_agencies_clocks_corrections.down,
    name: '20261128_010000_agencies_clocks_corrections',
  },
  {
    up: migration_20261128_010100_mcn_withdrawn_texts_tables.up,
    down: migration_20261128_010100_mcn_withdrawn_texts_tables.down,
    name: '20261128_010100_mcn_withdrawn_texts_tables',
  },
  {
    up: migration_20261128_020100_referral_corrections_indexes.up,
    down: migration_20261128_020100_referral_corrections_indexes.down,
    name: '20261128_020100_referral_corrections_indexes',
  },
  {
    up: migration_20261128_030000_repeated_registrations.up,
    down: migration_20261128_030000_repeated_registrations.down,
    name: '20261128_030000_repeated_registrations',
  },
  {
    up: migration_20261128_040100_talent_clocks_running.up,
    down: migration_20261128_040100_talent_clocks_running.down,
    name: '20261128_040100_talent_clocks_running',
  },
  {
    up: migration_20261129_000000_duplicate_keys.up,
    down: migration_20261129_000000_duplicate_keys.down,
    name: '20261129_000000_duplicate_keys',
  },
  {
    up: migration_20261129_010000_names_shown.up,
    down: migration_20261129_010000_names_shown.down,
    name: '20261129_010000_names_shown',
  },
  {
    up: migration_20261129_010100_names_shown_kept.up,
    down: migration_20261129_010100_names_shown_kept.down,
    name: '20261129_010100_names_shown_kept',
  },
  {
    up: migration_20261130_000000_grams_apart.up,
    down: migration_20261130_000000_grams_apart.down,
    name: '20261130_000000_grams_apart',
  },
  {
    up: migration_20261130_040000_sign_in_limits.up,
    down: migration_20261130_040000_sign_in_limits.down,
    name: '20261130_040000_sign_in_limits',
  },
  {
    up: migration_20261130_040100_sign_in_limits_set.up,
    down: migration_20261130_040100_sign_in_limits_set.down,
    name: '20261130_040100_sign_in_limits_set',
  },
  {
    up: migration_20261130_050000_grams_of_six.up,
    down: migration_20261130_050000_grams_of_six.down,
    name: '20261130_050000_grams_of_six',
  },
  {
    up: migration_20261130_060000_permits_end.up,
    down: migration_20261130_060000_permits_end.down,
    name: '20261130_060000_permits_end',
  },
  {
    up: migration_20261130_070000_permits_by_column.up,
    down: migration_20261130_070000_permits_by_column.down,
    name: '20261130_070000_permits_by_column',
  },
  {
    up: migration_20261130_080000_due_indexes.up,
    down: migration_20261130_080000_due_indexes.down,
    name: '20261130_080000_due_indexes',
  },
  {
    up: migration_20261130_090000_permit_reminders.up,
    down: migration_20261130_090000_permit_reminders.down,
    name: '20261130_090000_permit_reminders',
  },
]
