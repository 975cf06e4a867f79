-- Someone outside the program: a relative, a provider, an employer.
create table patient_contact (
  id UUID not null primary key,
  version int not null default 0,
  created_at datetime(6) not null,
  patient_id UUID not null,
  name varchar(120) not null,
  relation varchar(20) not null,
  organisation varchar(200) null,
  phone varchar(200) null,
  constraint contact_patient foreign key (patient_id) references patient (id),
  constraint contact_of_patient unique (id, patient_id),
  constraint contact_named check (trim(name) <> ''),
  constraint contact_relation check (relation in ('PARTNER', 'PARENT', 'CHILD', 'SIBLING', 'RELATIVE', 'FRIEND', 'TREATING_PROVIDER',
    'HEALTH_PLAN', 'OPERATIONS_SERVICE', 'EMPLOYER', 'COURT', 'PROBATION', 'LAWYER', 'OTHER')),
  index contact_by_patient (patient_id, name)
);

-- What a person allows to be told to whom (42 CFR 2.31). Where it stands follows from signed_at, revoked_at, event_at and
-- expires_on. Lists of words are joined by semicolons.
create table consent (
  id UUID not null primary key,
  version int not null default 0,
  created_at datetime(6) not null,
  created_by UUID null,
  patient_id UUID not null,
  kind varchar(24) not null,
  discloser varchar(200) not null,
  information varchar(400) not null,
  information_words varchar(1000) not null,
  described varchar(100) not null,
  purposes varchar(200) not null,
  purpose_words varchar(500) not null,
  expiry varchar(8) null,
  expires_on date null,
  expiry_event varchar(200) null,
  signed_at datetime(6) null,
  signed_by UUID null,
  signature varchar(8) null,
  signature_name varchar(120) null,
  signature_drawing text null,
  signature_reference varchar(500) null,
  witness_id UUID null,
  language char(2) null,
  signed_text mediumtext null,
  text_sha256 char(64) null,
  seal char(64) null,
  revoked_at datetime(6) null,
  revoked_by UUID null,
  revoked_how varchar(16) null,
  revoked_words varchar(500) null,
  event_at datetime(6) null,
  event_by UUID null,
  constraint consent_patient foreign key (patient_id) references patient (id),
  constraint consent_witness foreign key (witness_id) references staff_member (id),
  constraint consent_of_patient unique (id, patient_id),
  constraint consent_kind check (kind in ('TPO', 'SPECIFIC', 'SUD_COUNSELLING_NOTES', 'LEGAL_PROCEEDING')),
  constraint consent_expiry check (expiry in ('DAY', 'EVENT', 'NONE')),
  constraint consent_expiry_day check ((expiry <=> 'DAY') = (expires_on is not null)),
  constraint consent_expiry_event check ((expiry <=> 'EVENT') = (expiry_event is not null)),
  constraint consent_expiry_none check (not (expiry <=> 'NONE') or kind = 'TPO'),
  constraint consent_notes_apart check ((kind = 'SUD_COUNSELLING_NOTES') = (information = 'SUD_COUNSELLING_NOTES')
    or (information = '' and signed_at is null)),
  constraint consent_whole check (signed_at is null or (discloser <> '' and information <> '' and purposes <> '' and expiry is not null
    and signature is not null and coalesce(signature_name, '') <> '' and language is not null and coalesce(signed_text, '') <> '' and text_sha256 is not null
    and seal is not null)),
  constraint consent_signature check (signature in ('DRAWN', 'TYPED', 'PAPER')),
  constraint consent_drawn check (not (signature <=> 'DRAWN') or signature_drawing is not null),
  constraint consent_paper check (not (signature <=> 'PAPER') or signature_reference is not null),
  constraint consent_revoked check ((revoked_at is null) = (revoked_how is null)),
  constraint consent_revoked_how check (revoked_how in ('IN_THE_PORTAL', 'LETTER', 'E_MAIL')),
  constraint consent_revoked_order check (revoked_at is null or (signed_at is not null and revoked_at >= signed_at)),
  constraint consent_event check (event_at is null or (expiry = 'EVENT' and signed_at is not null and event_at >= signed_at)),
  index consent_by_patient (patient_id, created_at)
);

create table consent_recipient (
  consent_id UUID not null,
  contact_id UUID not null,
  patient_id UUID not null,
  primary key (consent_id, contact_id),
  constraint consent_recipient_of foreign key (consent_id, patient_id) references consent (id, patient_id),
  constraint consent_recipient_who foreign key (contact_id, patient_id) references patient_contact (id, patient_id)
);

-- Who is invited to a family session; whether they may join is judged by the consents of that moment.
create table family_invitation (
  id UUID not null primary key,
  created_at datetime(6) not null,
  session_id UUID not null,
  patient_id UUID not null,
  contact_id UUID not null,
  invited_by UUID null,
  ended_at datetime(6) null,
  ended_by UUID null,
  lives boolean as (if(ended_at is null, true, null)) persistent,
  constraint invitation_session foreign key (session_id) references care_session (id),
  constraint invitation_contact foreign key (contact_id, patient_id) references patient_contact (id, patient_id),
  constraint invitation_once unique (session_id, contact_id, lives),
  constraint invitation_order check (ended_at is null or ended_at >= created_at),
  index invitation_by_patient (patient_id, session_id)
);

-- What was signed stays as it was signed; a consent is never deleted, and what was taken back stays taken back.
delimiter //
create trigger consent_stays before update on consent for each row
  if (old.signed_at is not null and not (new.signed_at <=> old.signed_at and new.patient_id = old.patient_id and new.kind = old.kind
      and binary new.discloser = binary old.discloser and new.information = old.information
      and binary new.information_words = binary old.information_words and new.described = old.described
      and new.purposes = old.purposes and binary new.purpose_words = binary old.purpose_words and new.expiry <=> old.expiry
      and new.expires_on <=> old.expires_on and binary new.expiry_event <=> binary old.expiry_event
      and new.signed_by <=> old.signed_by and new.signature <=> old.signature
      and binary new.signature_name <=> binary old.signature_name and binary new.signature_drawing <=> binary old.signature_drawing
      and binary new.signature_reference <=> binary old.signature_reference and new.witness_id <=> old.witness_id
      and new.language <=> old.language and binary new.signed_text <=> binary old.signed_text
      and new.text_sha256 <=> old.text_sha256 and new.seal <=> old.seal))
    or (old.revoked_at is not null and not (new.revoked_at <=> old.revoked_at))
    or (old.event_at is not null and not (new.event_at <=> old.event_at)) then
    signal sqlstate '45000' set message_text = 'A signed consent stays as it was signed';
  end if//
create trigger consent_keeps before delete on consent for each row
  signal sqlstate '45000' set message_text = 'A consent is never deleted'//
create trigger consent_recipient_added before insert on consent_recipient for each row
  if exists (select 1 from consent c where c.id = new.consent_id and c.signed_at is not null) then
    signal sqlstate '45000' set message_text = 'A signed consent stays as it was signed';
  end if//
create trigger consent_recipient_stays before update on consent_recipient for each row
  signal sqlstate '45000' set message_text = 'A signed consent stays as it was signed'//
create trigger consent_recipient_keeps before delete on consent_recipient for each row
  if exists (select 1 from consent c where c.id = old.consent_id and c.signed_at is not null) then
    signal sqlstate '45000' set message_text = 'A signed consent stays as it was signed';
  end if//
delimiter ;
