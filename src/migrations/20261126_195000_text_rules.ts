import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_text_rules_scopes" AS ENUM('title', 'description', 'transcript', 'comments');
  CREATE TYPE "public"."enum_text_rules_variants" AS ENUM('spaced', 'lookalikes', 'pinyin', 'homophones');
  CREATE TYPE "public"."enum_text_rules_state" AS ENUM('draft', 'shadow', 'live', 'retired');
  CREATE TYPE "public"."enum_text_rules_kind" AS ENUM('keywords', 'absolute-claims', 'forbidden-goods', 'ai-label', 'pattern');
  CREATE TYPE "public"."enum_text_rules_severity" AS ENUM('notice', 'minor', 'serious', 'grave');
  CREATE TABLE "text_rules_scopes" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_text_rules_scopes",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "text_rules_variants" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_text_rules_variants",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "text_rules" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"state" "enum_text_rules_state" DEFAULT 'draft' NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"name" varchar NOT NULL,
  	"name_en" varchar,
  	"kind" "enum_text_rules_kind" NOT NULL,
  	"severity" "enum_text_rules_severity" NOT NULL,
  	"policy_code" varchar NOT NULL,
  	"words" varchar,
  	"contexts" varchar,
  	"pattern" varchar,
  	"minutes" numeric,
  	"replaces_id" uuid,
  	"version" numeric DEFAULT 1 NOT NULL,
  	"note" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "text_rules_scopes" ADD CONSTRAINT "text_rules_scopes_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."text_rules"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "text_rules_variants" ADD CONSTRAINT "text_rules_variants_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."text_rules"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "text_rules" ADD CONSTRAINT "text_rules_replaces_id_text_rules_id_fk" FOREIGN KEY ("replaces_id") REFERENCES "public"."text_rules"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "text_rules_scopes_order_idx" ON "text_rules_scopes" USING btree ("order");
  CREATE INDEX "text_rules_scopes_parent_idx" ON "text_rules_scopes" USING btree ("parent_id");
  CREATE INDEX "text_rules_variants_order_idx" ON "text_rules_variants" USING btree ("order");
  CREATE INDEX "text_rules_variants_parent_idx" ON "text_rules_variants" USING btree ("parent_id");
  CREATE INDEX "text_rules_state_idx" ON "text_rules" USING btree ("state");
  CREATE INDEX "text_rules_replaces_idx" ON "text_rules" USING btree ("replaces_id");
  CREATE INDEX "text_rules_updated_at_idx" ON "text_rules" USING btree ("updated_at");
  CREATE INDEX "text_rules_created_at_idx" ON "text_rules" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "text_rules_scopes" CASCADE;
  DROP TABLE "text_rules_variants" CASCADE;
  DROP TABLE "text_rules" CASCADE;
  DROP TYPE "public"."enum_text_rules_scopes";
  DROP TYPE "public"."enum_text_rules_variants";
  DROP TYPE "public"."enum_text_rules_state";
  DROP TYPE "public"."enum_text_rules_kind";
  DROP TYPE "public"."enum_text_rules_severity";`)
}
