import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * Who stands in for whom in a draw, views of lists shared within an agency. And links of questions to bodies outside are signed as all links are: those
 * that are out open nothing any more, so each open question is mailed again.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- Who was sent in the place of an inspector who stepped aside.
    create table draw_stand_ins (
      draw_id uuid not null,
      token text not null,
      gone_id uuid not null,
      came_id uuid not null,
      at timestamptz not null,
      primary key (draw_id, token, gone_id),
      foreign key (draw_id, token) references draw_items (draw_id, token)
    );
    create trigger draw_stand_ins_frozen before update or delete or truncate on draw_stand_ins
      for each statement execute function freeze_draw();
    create table shared_views (
      id uuid primary key,
      agency_id varchar not null references agencies on delete cascade,
      list varchar not null,
      name varchar not null,
      address varchar not null,
      owner_id uuid references users on delete set null,
      created_at timestamptz not null,
      unique (agency_id, list, name)
    );
    insert into outbox (id, kind, content, state, attempts, next_attempt_at, created_at, updated_at)
    select gen_random_uuid(), 'mail', jsonb_build_object('template', 'opinion-request', 'request', id), 'pending', 0,
      now(), now(), now()
    from opinion_requests where state = 'asked' and until > now();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table shared_views, draw_stand_ins`)
}
