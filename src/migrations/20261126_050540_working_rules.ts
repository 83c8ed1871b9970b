import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_users_language" AS ENUM('zh', 'en');
  CREATE TYPE "public"."enum_delegations_roles" AS ENUM('editor', 'reviewer', 'legal-reviewer', 'approver', 'registrar', 'county-officer', 'moderator', 'senior-moderator', 'liaison', 'observer');
  CREATE TYPE "public"."enum_delegations_state" AS ENUM('offered', 'active', 'declined', 'revoked', 'ended');
  CREATE TYPE "public"."enum_opinion_requests_state" AS ENUM('asked', 'answered', 'expired', 'withdrawn');
  CREATE TYPE "public"."enum_opinion_requests_opinion" AS ENUM('agree', 'agree-with-remarks', 'disagree');
  CREATE TABLE "delegations_roles" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_delegations_roles",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "delegations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_delegations_state" DEFAULT 'offered' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"owner_id" uuid NOT NULL,
  	"delegate_id" uuid NOT NULL,
  	"first_day" timestamp(3) with time zone NOT NULL,
  	"last_day" timestamp(3) with time zone NOT NULL,
  	"reason" varchar NOT NULL,
  	"ends_at" timestamp(3) with time zone,
  	"agency_id" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "delegations_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"counties_id" varchar
  );
  
  CREATE TABLE "opinion_requests" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_opinion_requests_state" DEFAULT 'asked' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"subject_title" varchar,
  	"subject_collection" varchar NOT NULL,
  	"subject" varchar NOT NULL,
  	"body" varchar NOT NULL,
  	"address" varchar,
  	"question" varchar NOT NULL,
  	"facts" varchar,
  	"opinion" "enum_opinion_requests_opinion",
  	"answer" varchar,
  	"answered_by" varchar,
  	"answered_at" timestamp(3) with time zone,
  	"until" timestamp(3) with time zone NOT NULL,
  	"owner_id" uuid,
  	"token_hash" varchar NOT NULL,
  	"draft" jsonb,
  	"agency_id" varchar NOT NULL,
  	"county_id" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "holiday_calendars" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"year" numeric NOT NULL,
  	"days_off" varchar NOT NULL,
  	"work_days" varchar,
  	"source" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "users" ADD COLUMN "lent" jsonb;
  ALTER TABLE "users" ADD COLUMN "language" "enum_users_language";
  ALTER TABLE "delegations_roles" ADD CONSTRAINT "delegations_roles_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."delegations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "delegations" ADD CONSTRAINT "delegations_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "delegations" ADD CONSTRAINT "delegations_delegate_id_users_id_fk" FOREIGN KEY ("delegate_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "delegations" ADD CONSTRAINT "delegations_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "delegations_rels" ADD CONSTRAINT "delegations_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."delegations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "delegations_rels" ADD CONSTRAINT "delegations_rels_counties_fk" FOREIGN KEY ("counties_id") REFERENCES "public"."counties"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "opinion_requests" ADD CONSTRAINT "opinion_requests_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "opinion_requests" ADD CONSTRAINT "opinion_requests_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "opinion_requests" ADD CONSTRAINT "opinion_requests_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "delegations_roles_order_idx" ON "delegations_roles" USING btree ("order");
  CREATE INDEX "delegations_roles_parent_idx" ON "delegations_roles" USING btree ("parent_id");
  CREATE INDEX "delegations_state_idx" ON "delegations" USING btree ("state");
  CREATE INDEX "delegations_owner_idx" ON "delegations" USING btree ("owner_id");
  CREATE INDEX "delegations_delegate_idx" ON "delegations" USING btree ("delegate_id");
  CREATE INDEX "delegations_ends_at_idx" ON "delegations" USING btree ("ends_at");
  CREATE INDEX "delegations_agency_idx" ON "delegations" USING btree ("agency_id");
  CREATE INDEX "delegations_updated_at_idx" ON "delegations" USING btree ("updated_at");
  CREATE INDEX "delegations_created_at_idx" ON "delegations" USING btree ("created_at");
  CREATE INDEX "delegations_rels_order_idx" ON "delegations_rels" USING btree ("order");
  CREATE INDEX "delegations_rels_parent_idx" ON "delegations_rels" USING btree ("parent_id");
  CREATE INDEX "delegations_rels_path_idx" ON "delegations_rels" USING btree ("path");
  CREATE INDEX "delegations_rels_counties_id_idx" ON "delegations_rels" USING btree ("counties_id");
  CREATE INDEX "opinion_requests_state_idx" ON "opinion_requests" USING btree ("state");
  CREATE INDEX "opinion_requests_until_idx" ON "opinion_requests" USING btree ("until");
  CREATE INDEX "opinion_requests_owner_idx" ON "opinion_requests" USING btree ("owner_id");
  CREATE UNIQUE INDEX "opinion_requests_token_hash_idx" ON "opinion_requests" USING btree ("token_hash");
  CREATE INDEX "opinion_requests_agency_idx" ON "opinion_requests" USING btree ("agency_id");
  CREATE INDEX "opinion_requests_county_idx" ON "opinion_requests" USING btree ("county_id");
  CREATE INDEX "opinion_requests_updated_at_idx" ON "opinion_requests" USING btree ("updated_at");
  CREATE INDEX "opinion_requests_created_at_idx" ON "opinion_requests" USING btree ("created_at");
  CREATE INDEX "subjectCollection_subject_idx" ON "opinion_requests" USING btree ("subject_collection","subject");
  CREATE UNIQUE INDEX "holiday_calendars_year_idx" ON "holiday_calendars" USING btree ("year");
  CREATE INDEX "holiday_calendars_updated_at_idx" ON "holiday_calendars" USING btree ("updated_at");
  CREATE INDEX "holiday_calendars_created_at_idx" ON "holiday_calendars" USING btree ("created_at");`)

  // The loans of an account follow from the delegations, whoever writes the account's row: a stale copy written back by
  // a login cannot bring back what has been revoked. Days are judged by whoever reads it.
  await db.execute(sql`
    create function keep_loans() returns trigger language plpgsql as $$
    begin
      new.lent := (
        select jsonb_agg(jsonb_build_object(
          'delegation', d.id, 'id', o.id, 'name', o.name, 'agency', o.agency_id, 'roles', r.roles, 'counties', c.counties,
          'from', to_char(d.first_day at time zone 'Asia/Shanghai', 'YYYY-MM-DD'),
          'until', to_char(d.last_day at time zone 'Asia/Shanghai', 'YYYY-MM-DD')) order by d.id)
        from delegations d
        join users o on o.id = d.owner_id and o.disabled is not true
        cross join lateral (
          select jsonb_agg(l.value::text order by l."order") as roles from delegations_roles l
          where l.parent_id = d.id and exists (
            select 1 from users_roles own where own.parent_id = o.id and own.value::text = l.value::text)) as r
        cross join lateral (
          select coalesce(jsonb_agg(l.counties_id order by l."order"), '[]') as counties from delegations_rels l
          where l.parent_id = d.id and l.path = 'counties' and exists (
            select 1 from users_rels own
            where own.parent_id = o.id and own.path = 'counties' and own.counties_id = l.counties_id)) as c
        where d.delegate_id = new.id and d.state = 'active' and r.roles is not null
          and not exists (
            select 1 from users_roles a
            where a.parent_id = new.id and a.value in ('system-admin', 'security-admin', 'auditor')));
      return new;
    end $$;
    create trigger users_keep_loans before insert or update on users for each row execute function keep_loans();
  `)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger users_keep_loans on users;
    drop function keep_loans();
  `)
  await db.execute(sql`
   DROP TABLE "delegations_roles" CASCADE;
  DROP TABLE "delegations" CASCADE;
  DROP TABLE "delegations_rels" CASCADE;
  DROP TABLE "opinion_requests" CASCADE;
  DROP TABLE "holiday_calendars" CASCADE;
  ALTER TABLE "users" DROP COLUMN "lent";
  ALTER TABLE "users" DROP COLUMN "language";
  DROP TYPE "public"."enum_users_language";
  DROP TYPE "public"."enum_delegations_roles";
  DROP TYPE "public"."enum_delegations_state";
  DROP TYPE "public"."enum_opinion_requests_state";
  DROP TYPE "public"."enum_opinion_requests_opinion";`)
}
