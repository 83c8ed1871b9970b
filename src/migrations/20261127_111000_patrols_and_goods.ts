import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_broadcasts_goods_shown_category" AS ENUM('ordinary', 'food', 'health-food', 'infant-formula', 'cosmetics', 'medical-device', 'pesticide', 'prescription-medicine', 'tobacco', 'wildlife');
  CREATE TABLE "broadcasts_goods_shown" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"category" "enum_broadcasts_goods_shown_category" DEFAULT 'ordinary' NOT NULL,
  	"licence" varchar,
  	"price_basis" varchar
  );
  
  CREATE TABLE "patrols" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"broadcast_id" uuid,
  	"room_id" uuid,
  	"owner_id" uuid,
  	"watched" jsonb DEFAULT '[]'::jsonb NOT NULL,
  	"findings" jsonb DEFAULT '[]'::jsonb NOT NULL,
  	"last_at" timestamp(3) with time zone,
  	"county_id" varchar,
  	"agency_id" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "broadcasts_goods_shown" ADD CONSTRAINT "broadcasts_goods_shown_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."broadcasts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "patrols" ADD CONSTRAINT "patrols_broadcast_id_broadcasts_id_fk" FOREIGN KEY ("broadcast_id") REFERENCES "public"."broadcasts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "patrols" ADD CONSTRAINT "patrols_room_id_live_rooms_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."live_rooms"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "patrols" ADD CONSTRAINT "patrols_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "patrols" ADD CONSTRAINT "patrols_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "patrols" ADD CONSTRAINT "patrols_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "broadcasts_goods_shown_order_idx" ON "broadcasts_goods_shown" USING btree ("_order");
  CREATE INDEX "broadcasts_goods_shown_parent_id_idx" ON "broadcasts_goods_shown" USING btree ("_parent_id");
  CREATE INDEX "patrols_broadcast_idx" ON "patrols" USING btree ("broadcast_id");
  CREATE INDEX "patrols_room_idx" ON "patrols" USING btree ("room_id");
  CREATE INDEX "patrols_owner_idx" ON "patrols" USING btree ("owner_id");
  CREATE INDEX "patrols_last_at_idx" ON "patrols" USING btree ("last_at");
  CREATE INDEX "patrols_county_idx" ON "patrols" USING btree ("county_id");
  CREATE INDEX "patrols_agency_idx" ON "patrols" USING btree ("agency_id");
  CREATE INDEX "patrols_updated_at_idx" ON "patrols" USING btree ("updated_at");
  CREATE INDEX "patrols_created_at_idx" ON "patrols" USING btree ("created_at");
  CREATE UNIQUE INDEX "broadcast_owner_idx" ON "patrols" USING btree ("broadcast_id","owner_id");
  CREATE INDEX "county_createdAt_1_idx" ON "patrols" USING btree ("county_id","created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "broadcasts_goods_shown" CASCADE;
  DROP TABLE "patrols" CASCADE;
  DROP TYPE "public"."enum_broadcasts_goods_shown_category";`)
}
