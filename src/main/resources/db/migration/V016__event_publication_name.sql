-- The registry of events asks for its table in capital letters, and names of tables keep their case on most servers.
drop table event_publication;

create table EVENT_PUBLICATION (
  id UUID not null primary key,
  listener_id varchar(512) not null,
  event_type varchar(512) not null,
  serialized_event varchar(4000) not null,
  publication_date datetime(6) not null,
  completion_date datetime(6) null,
  status varchar(20) null,
  completion_attempts int not null default 0,
  last_resubmission_date datetime(6) null,
  index event_publication_open (completion_date)
);
