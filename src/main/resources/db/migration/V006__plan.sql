-- Treatment plans by version, goals that keep their identity across versions, ratings, reviews.
create table treatment_plan (
  id UUID not null primary key,
  version int not null default 0,
  created_at datetime(6) not null,
  episode_id UUID not null,
  patient_id UUID not null,
  version_no int not null,
  title varchar(200) not null,
  state varchar(12) not null,
  active_episode UUID as (if(state = 'ACTIVE', episode_id, null)) persistent,
  constraint plan_episode foreign key (episode_id) references episode (id),
  constraint plan_version unique (episode_id, version_no),
  constraint plan_one_active unique (active_episode),
  constraint plan_state check (state in ('DRAFT', 'PROPOSED', 'ACTIVE', 'SUPERSEDED'))
);

create table goal (
  id UUID not null primary key,
  version int not null default 0,
  created_at datetime(6) not null,
  external_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  episode_id UUID not null,
  patient_id UUID not null,
  plan_id UUID not null,
  title varchar(200) not null,
  domain varchar(20) not null,
  baseline_level tinyint not null,
  created_on date not null,
  target_on date null,
  status varchar(12) not null,
  closed_on date null,
  constraint goal_external unique (external_id),
  constraint goal_episode foreign key (episode_id) references episode (id),
  constraint goal_plan foreign key (plan_id) references treatment_plan (id),
  constraint goal_domain check (domain in ('SUBSTANCE', 'MOOD', 'ANXIETY', 'SLEEP', 'RELATIONSHIPS', 'WORK_SCHOOL', 'OTHER')),
  constraint goal_baseline check (baseline_level between -2 and 0),
  constraint goal_status check (status in ('ACTIVE', 'ACHIEVED', 'DROPPED')),
  constraint goal_closed check ((status = 'ACTIVE') = (closed_on is null)),
  index goal_by_patient (patient_id)
);

create table goal_rating (
  id UUID not null primary key,
  created_at datetime(6) not null,
  goal_id UUID not null,
  rated_on date not null,
  level tinyint not null,
  rated_by UUID not null,
  note text null,
  constraint goal_rating_of foreign key (goal_id) references goal (id),
  constraint goal_rating_by foreign key (rated_by) references staff_member (id),
  constraint goal_rating_once unique (goal_id, rated_on),
  constraint goal_rating_level check (level between -2 and 2)
);

create table plan_review (
  id UUID not null primary key,
  version int not null default 0,
  created_at datetime(6) not null,
  external_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  episode_id UUID not null,
  patient_id UUID not null,
  due_on date not null,
  signed_on date null,
  signed_by UUID null,
  summary text null,
  constraint plan_review_external unique (external_id),
  constraint plan_review_episode foreign key (episode_id) references episode (id),
  constraint plan_review_by foreign key (signed_by) references staff_member (id),
  constraint plan_review_signed check ((signed_on is null) = (signed_by is null))
);

create view plan_goal as
  select id as goal_id, external_id, episode_id, patient_id, title, domain, baseline_level, created_on, target_on, status, closed_on from goal;
create view plan_goal_rating as
  select r.goal_id, g.episode_id, r.rated_on, r.level from goal_rating r join goal g on g.id = r.goal_id;
create view plan_review_row as
  select episode_id, patient_id, due_on, signed_on from plan_review;
