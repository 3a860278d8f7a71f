import type { Client } from 'pg';

/** Role and database of the application. It owns its database and may make others (tests, restores), yet cannot bypass row-level security. */
export const APPLICATION = 'chancery';

/** Makes the application's role and database where they are missing. `admin` is connected as superuser. */
export async function ensureRoles(admin: Client, password: string, major: number): Promise<void> {
  await admin.query('SELECT pg_advisory_lock(hashtext($1))', ['chancery roles']);
  try {
    const role = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [APPLICATION]);
    if (role.rowCount === 0) {
      const secret = admin.escapeLiteral(password);
      await admin.query(`CREATE ROLE ${APPLICATION} LOGIN CREATEDB CREATEROLE NOSUPERUSER NOBYPASSRLS PASSWORD ${secret}`);
    }
    const database = await admin.query('SELECT FROM pg_database WHERE datname = $1', [APPLICATION]);
    if (database.rowCount === 0) {
      const locale = major >= 17 ? "LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C'" : "LOCALE 'C.UTF-8'";
      await admin.query(`CREATE DATABASE ${APPLICATION} OWNER ${APPLICATION} TEMPLATE template0 ENCODING 'UTF8' ${locale}`);
    }
  } finally {
    await admin.query('SELECT pg_advisory_unlock(hashtext($1))', ['chancery roles']);
  }
}
