-- What was imported when. Counts and warnings, never rows of a record.
create table bundle_import (
    id uuid not null primary key,
    imported_at datetime(6) not null,
    fingerprint char(64) character set ascii collate ascii_bin not null,
    program_id varchar(64) character set ascii collate ascii_bin not null,
    counts longtext not null check (json_valid(counts)),
    warnings longtext not null check (json_valid(warnings)),
    key bundle_import_fingerprint (fingerprint)
);

-- One row that an import holds while it runs, so that two cannot both find the program empty.
create table bundle_import_lock (
    id tinyint not null primary key
);

insert into bundle_import_lock (id) values (1);
