-- What somebody wants to be told by e-mail. No row: nothing.
create table notice_setting (
  account_id UUID not null primary key,
  changed_at datetime(6) not null,
  address varchar(200) null,
  messages boolean not null default false,
  sessions boolean not null default false,
  session_lead int not null default 60,
  check_in boolean not null default false,
  check_in_at time not null default '20:00',
  doses boolean not null default false,
  dose_lead int not null default 0,
  quiet_from time null,
  quiet_until time null,
  zone varchar(60) null,
  constraint notice_setting_of foreign key (account_id) references account (id),
  constraint notice_setting_session_lead check (session_lead between 0 and 2880),
  constraint notice_setting_dose_lead check (dose_lead between 0 and 240),
  constraint notice_setting_quiet check ((quiet_from is null) = (quiet_until is null) and not (quiet_from <=> quiet_until and quiet_from is not null))
);

-- E-mail that is to go out. It says only which of the product's few letters it is: no words are kept. The cause is unique, so
-- that the same thing is told once, however many portals run.
create table mail_outbox (
  id UUID not null primary key,
  created_at datetime(6) not null,
  cause varchar(120) not null,
  account_id UUID not null,
  letter varchar(10) not null,
  not_before datetime(6) not null,
  not_after datetime(6) not null,
  state varchar(8) not null default 'WAITING',
  attempts int not null default 0,
  claimed_by UUID null,
  claimed_at datetime(6) null,
  done_at datetime(6) null,
  address varchar(200) null,
  language varchar(10) null,
  constraint mail_outbox_cause unique (cause),
  constraint mail_outbox_for foreign key (account_id) references account (id),
  constraint mail_outbox_letter check (letter in ('MESSAGE', 'REMINDER')),
  constraint mail_outbox_state check (state in ('WAITING', 'SENDING', 'SENT', 'DROPPED', 'EXPIRED', 'UNKNOWN')),
  constraint mail_outbox_claim check ((claimed_by is null) = (claimed_at is null) and (state = 'SENDING') = (claimed_by is not null)),
  constraint mail_outbox_done check ((state in ('WAITING', 'SENDING')) = (done_at is null)),
  constraint mail_outbox_sent check (state <> 'SENT' or (address is not null and language is not null)),
  index mail_outbox_next (state, not_before),
  index mail_outbox_claimed (claimed_by),
  index mail_outbox_by_account (account_id, letter, state)
);
