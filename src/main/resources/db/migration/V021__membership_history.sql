-- Every change of a membership stays: what the period was, what it became, who, when and why. The id is the tap's own.
create table group_membership_change (
  id UUID not null primary key,
  membership_id UUID not null,
  group_id UUID not null,
  patient_id UUID not null,
  episode_id UUID not null,
  changed_at datetime(6) not null,
  changed_by UUID null,
  before_from date null,
  before_to date null,
  after_from date null,
  after_to date null,
  reason varchar(500) null,
  constraint membership_change_group foreign key (group_id) references care_group (id),
  constraint membership_change_episode foreign key (episode_id, patient_id) references episode (id, patient_id),
  constraint membership_change_by foreign key (changed_by) references staff_member (id),
  constraint membership_change_something check (before_from is not null or after_from is not null),
  index membership_change_of (membership_id, changed_at),
  index membership_change_whose (episode_id, patient_id, changed_at)
);

-- Who waits for a seat in a full group, in order of position.
create table group_waiting (
  id UUID not null primary key,
  version int not null default 0,
  created_at datetime(6) not null,
  group_id UUID not null,
  patient_id UUID not null,
  episode_id UUID not null,
  position int not null,
  state varchar(8) not null,
  closed_at datetime(6) null,
  closed_by UUID null,
  membership_id UUID null,
  waits boolean as (if(state = 'WAITING', true, null)) persistent,
  constraint group_waiting_group foreign key (group_id) references care_group (id),
  constraint group_waiting_episode foreign key (episode_id, patient_id) references episode (id, patient_id),
  constraint group_waiting_by foreign key (closed_by) references staff_member (id),
  constraint group_waiting_state check (state in ('WAITING', 'TAKEN', 'REMOVED')),
  constraint group_waiting_closed check ((state = 'WAITING') = (closed_at is null)),
  constraint group_waiting_taken check ((state = 'TAKEN') = (membership_id is not null)),
  constraint group_waiting_once unique (group_id, episode_id, waits),
  index group_waiting_whose (episode_id, patient_id),
  index group_waiting_in_order (group_id, state, position)
);
