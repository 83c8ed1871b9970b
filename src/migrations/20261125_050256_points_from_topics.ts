import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** A topic was a word on each comment; a point is a record of its own. Comments grouped under a topic carry its point. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    insert into points (id, consultation_id, agency_id, title, state, revision, created_at, updated_at)
    select gen_random_uuid(), consultation_id, agency_id, topic, 'open', 1, now(), now()
    from comments where state = 'grouped' and topic is not null
    group by consultation_id, agency_id, topic;

    insert into point_members (point_id, comment_id, added_at)
    select p.id, c.id, now() from comments c
      join points p on p.consultation_id = c.consultation_id and p.title = c.topic
    where c.state = 'grouped';

    alter table comments drop column topic;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table comments add column topic varchar;
    update comments c set topic = p.title
    from point_members m join points p on p.id = m.point_id where m.comment_id = c.id;
  `)
}
