-- A conversation of one person in treatment with people of their care team, or with the front desk.
create table message_thread (
  id UUID not null primary key,
  created_at datetime(6) not null,
  patient_id UUID not null,
  front_desk boolean not null,
  subject varchar(120) null,
  closed_at datetime(6) null,
  closed_by UUID null,
  constraint message_thread_patient foreign key (patient_id) references patient (id),
  constraint message_thread_closer foreign key (closed_by) references account (id),
  constraint message_thread_closed check ((closed_at is null) = (closed_by is null)),
  index message_thread_by_patient (patient_id, created_at)
);

-- Whom it is for on the staff's side, and who joined by answering.
create table message_addressee (
  thread_id UUID not null,
  staff_id UUID not null,
  primary key (thread_id, staff_id),
  constraint message_addressee_of foreign key (thread_id) references message_thread (id),
  constraint message_addressee_staff foreign key (staff_id) references staff_member (id),
  index message_addressee_by_staff (staff_id)
);

-- The id is the sender's own: the same message sent twice is one. Only grows.
create table message (
  id UUID not null primary key,
  thread_id UUID not null,
  sent_at datetime(6) not null,
  from_patient boolean not null,
  account_id UUID not null,
  staff_id UUID null,
  body text not null,
  seq bigint not null auto_increment,
  constraint message_seq unique (seq),
  constraint message_of foreign key (thread_id) references message_thread (id),
  constraint message_account foreign key (account_id) references account (id),
  constraint message_staff foreign key (staff_id) references staff_member (id),
  constraint message_side check (not (from_patient and staff_id is not null)),
  constraint message_length check (char_length(body) between 1 and 5000),
  index message_in_order (thread_id, seq),
  index message_by_account (account_id, sent_at)
);
create trigger message_stays before update on message for each row
  signal sqlstate '45000' set message_text = 'A message stays as it was sent';
create trigger message_keeps before delete on message for each row
  signal sqlstate '45000' set message_text = 'A message stays as it was sent';

-- When somebody of the other side opened a message for the first time.
create table message_read (
  message_id UUID not null,
  account_id UUID not null,
  read_at datetime(6) not null,
  primary key (message_id, account_id),
  constraint message_read_of foreign key (message_id) references message (id),
  constraint message_read_by foreign key (account_id) references account (id)
);

-- What somebody has typed and not sent yet, with the id it will be sent under.
create table message_draft (
  account_id UUID not null,
  about UUID not null,
  message_id UUID not null,
  thread_id UUID not null,
  addressee varchar(36) null,
  subject varchar(120) null,
  body text not null,
  saved_at datetime(6) not null,
  primary key (account_id, about),
  constraint message_draft_of foreign key (account_id) references account (id),
  constraint message_draft_length check (char_length(body) <= 5000),
  index message_draft_by_age (saved_at)
);
