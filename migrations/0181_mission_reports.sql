-- A report that is detached from its record leaves the mission without one: the dossier says again that it is missing.
alter table mission drop constraint mission_org_report_piece_fkey;
alter table mission add foreign key (org, report_piece) references attachment (org, id) on delete set null (report_piece);
