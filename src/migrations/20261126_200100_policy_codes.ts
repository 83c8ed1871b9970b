import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * What decisions may rest on, in short labels: 网络主播行为规范 art 14 (31 behaviours) and articles of 直播电商监督管理办法
 * (市场监管总局、网信办令第117号). From here on they are the department's to edit.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    insert into policy_codes (id, code, title, title_en, topic, severity, source, basis, active, created_at, updated_at)
    select gen_random_uuid(), 'ZB' || lpad(n::text, 2, '0'), title, title_en, topic::enum_policy_codes_topic,
      severity::text::enum_policy_codes_severity, 'conduct-code', '《网络主播行为规范》第十四条第' || n || '项', true, now(), now()
    from (values
      (1, '发布违反宪法、违反法律法规的内容', 'Content against the constitution or the law', 'security', 4),
      (2, '危害国家统一、主权和国家安全', 'Endangering national unity, sovereignty or security', 'security', 4),
      (3, '否定党的领导、社会主义制度和改革开放', 'Denying the leadership of the Party, the socialist system or reform', 'security', 4),
      (4, '煽动民族仇恨、民族歧视', 'Inciting hatred or discrimination between ethnic groups', 'ethnic-religion', 4),
      (5, '违反国家宗教政策，宣扬邪教', 'Against religious policy, or promoting cults', 'ethnic-religion', 4),
      (6, '恶搞、歪曲中华优秀传统文化', 'Mocking or distorting traditional culture', 'culture-heroes', 3),
      (7, '亵渎英雄烈士和先进模范', 'Insulting heroes, martyrs and role models', 'culture-heroes', 4),
      (8, '用深度伪造等技术冒用党和国家领导人、英烈、历史人物', 'Deep fakes of leaders, martyrs or historical figures', 'security', 4),
      (9, '损害军人、警察、法官等特定群体形象', 'Harming the standing of soldiers, police, judges and the like', 'discrimination', 3),
      (10, '宣扬地域、性别、职业等歧视', 'Discrimination by region, sex, trade and the like', 'discrimination', 2),
      (11, '宣扬淫秽、赌博、吸毒、暴力恐怖、传销、诈骗，教唆犯罪', 'Obscenity, gambling, drugs, terror, pyramid selling, fraud, inciting crime', 'crime-violence', 4),
      (12, '编造、传播虚假险情、疫情、灾情、警情', 'False alarms, epidemics, disasters or police reports', 'rumours', 3),
      (13, '过度惊悚刺激，引起生理和心理不适', 'Excessive horror', 'crime-violence', 2),
      (14, '侮辱、诽谤他人，散布他人隐私', 'Insult, libel, spreading private matters', 'rights', 3),
      (15, '未经授权使用他人作品', 'Using works without permission', 'rights', 2),
      (16, '炒作社会热点、敏感问题', 'Exploiting sensitive public matters', 'rumours', 2),
      (17, '炒作绯闻、丑闻、劣迹，传播低俗内容', 'Exploiting gossip and scandal', 'vulgarity', 2),
      (18, '含有性暗示、性挑逗的内容', 'Sexual innuendo', 'vulgarity', 3),
      (19, '宣扬自杀自残、高危动作，渲染吸烟酗酒', 'Self-harm, dangerous stunts, smoking and heavy drinking', 'minors', 3),
      (20, '利用未成年人牟利，侵害未成年人权益', 'Profiting from minors', 'minors', 4),
      (21, '宣扬封建迷信，违反科学常识', 'Superstition, against scientific knowledge', 'vulgarity', 2),
      (22, '破坏生态环境，虐待动物', 'Harming nature, cruelty to animals', 'environment', 2),
      (23, '铺张浪费粮食，假吃、催吐', 'Wasting food, feigned eating, purging', 'vulgarity', 2),
      (24, '低俗互动，组织引战和网络暴力', 'Vulgar interaction, pile-ons and online abuse', 'vulgarity', 3),
      (25, '销售假冒伪劣、侵权商品，流量造假', 'Fake, shoddy or infringing goods, faked traffic', 'commerce', 3),
      (26, '夸大宣传、使用绝对化用语，无证销售专卖商品', 'Exaggeration, absolute claims, selling without the licence needed', 'commerce', 2),
      (27, '利用弹幕、公告发布虚假、骚扰广告', 'False or pestering advertisements in comments and notices', 'commerce', 2),
      (28, '诱导大额打赏，诱导未成年人打赏', 'Luring into large gifts, or minors into gifts', 'minors', 3),
      (29, '在禁止的场所拍摄、播出', 'Filming or streaming where it is forbidden', 'place', 2),
      (30, '炫富，宣扬拜金主义', 'Flaunting wealth', 'vulgarity', 1),
      (31, '法律法规禁止的其他行为', 'Other behaviour that the law forbids', 'other', 2)
    ) as codes (n, title, title_en, topic, severity);
    insert into policy_codes (id, code, title, title_en, topic, severity, source, basis, active, created_at, updated_at)
    select gen_random_uuid(), 'DS' || n, title, title_en, topic::enum_policy_codes_topic,
      severity::text::enum_policy_codes_severity, 'livestream-measures', '《直播电商监督管理办法》第' || numeral || '条', true, now(), now()
    from (values
      (10, '十', '未按规定开展培训', 'Training not held', 'platform-duty', 1),
      (16, '十六', '未按规定保存直播回放和交易记录', 'Replays or records of transactions not kept', 'platform-duty', 2),
      (29, '二十九', '账号名称、头像、简介、标题、封面、布景、道具不合规', 'Account name, portrait, profile, title, cover, set or props not in order', 'commerce', 1),
      (30, '三十', '未开展播前合规审核', 'No review before the broadcast', 'platform-duty', 2),
      (31, '三十一', '未落实现场纠正和互动内容管理', 'No correction on the spot, comments left unmanaged', 'platform-duty', 2),
      (32, '三十二', '标价、比价没有依据', 'Prices or comparisons without basis', 'commerce', 2),
      (33, '三十三', '推介禁止生产、销售的商品或者服务', 'Goods or services that may not be made or sold', 'commerce', 4),
      (34, '三十四', '虚假或者引人误解的宣传，利用人工智能冒充他人', 'False or misleading claims, impersonation by artificial intelligence', 'commerce', 3),
      (36, '三十六', '编造、传播虚假信息损害他人商誉', 'Disparaging competitors', 'commerce', 2),
      (37, '三十七', '人工智能生成的形象未持续标识', 'Computer-generated figures not labelled throughout', 'commerce', 2)
    ) as codes (n, numeral, title, title_en, topic, severity);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`delete from policy_codes;`)
}
