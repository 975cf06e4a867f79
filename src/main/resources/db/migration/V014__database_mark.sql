-- What kind of database this is. Set here and never again: a demonstration stays one.
create table database_mark (
  mark varchar(20) not null primary key,
  set_at datetime(6) not null
);

insert into database_mark (mark, set_at) select 'DEMONSTRATION', utc_timestamp(6) from dual where '${mode}' = 'DEMONSTRATION';
