/** Why an archive was not written or not brought back; nothing was changed. */
export type ArchiveFault =
  | 'damaged' // `what`: where the archive is not what its manifest says
  | 'newerFormat' // `what`: the format of the archive
  | 'unknownMigration' // `what`: its name
  | 'changedMigration' // `what`: its name
  | 'notEmpty' // `what`: a table with rows
  | 'newerTables' // `what`: a migration that the database has and the archive has not
  | 'fileDiffers' // `what`: a stored file that is there already, with other content
  | 'exists' // `what`: the file that would be overwritten
  | 'unequal'; // `what`: the table that reads back otherwise than it was written

export class ArchiveError extends Error {
  readonly fault: ArchiveFault;
  readonly what: string;
  constructor(fault: ArchiveFault, what: string) {
    super(`Archive: ${fault} (${what})`);
    this.fault = fault;
    this.what = what;
  }
}
