import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "policies" ADD COLUMN "final_revision_id" uuid;
  ALTER TABLE "_policies_v" ADD COLUMN "version_final_revision_id" uuid;
  ALTER TABLE "policies" ADD CONSTRAINT "policies_final_revision_id_policy_revisions_id_fk" FOREIGN KEY ("final_revision_id") REFERENCES "public"."policy_revisions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_policies_v" ADD CONSTRAINT "_policies_v_version_final_revision_id_policy_revisions_id_fk" FOREIGN KEY ("version_final_revision_id") REFERENCES "public"."policy_revisions"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "policies_final_revision_idx" ON "policies" USING btree ("final_revision_id");
  CREATE INDEX "_policies_v_version_version_final_revision_idx" ON "_policies_v" USING btree ("version_final_revision_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "policies" DROP CONSTRAINT "policies_final_revision_id_policy_revisions_id_fk";
  
  ALTER TABLE "_policies_v" DROP CONSTRAINT "_policies_v_version_final_revision_id_policy_revisions_id_fk";
  
  DROP INDEX "policies_final_revision_idx";
  DROP INDEX "_policies_v_version_version_final_revision_idx";
  ALTER TABLE "policies" DROP COLUMN "final_revision_id";
  ALTER TABLE "_policies_v" DROP COLUMN "version_final_revision_id";`)
}
