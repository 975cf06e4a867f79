-- The skills the program starts with, in both languages. One that an import brought by the same name keeps its identity and
-- receives its words here; everything can be edited or retired by the program afterwards.
insert into skill (id, created_at, name) values
  ('9ec8dabd-d7cf-5e60-9d67-be3cb3c05c5a', utc_timestamp(6), 'Paced breathing'),
  ('b1719982-d1ea-5a7e-9bbc-3554573aa3f2', utc_timestamp(6), '5-4-3-2-1 grounding'),
  ('47071c52-46db-5f88-8b49-e3b1ae493797', utc_timestamp(6), 'Body scan'),
  ('330e1af3-42e2-5a79-877e-6abd16d809fb', utc_timestamp(6), 'Tense and let go'),
  ('f2f28470-8310-5f53-ad75-1154420c1fa6', utc_timestamp(6), 'One small step'),
  ('47f691a1-8f77-5d53-bfbe-0e1d971604a6', utc_timestamp(6), 'Urge surfing'),
  ('f595e461-7ef9-5f11-99a2-4faa63994799', utc_timestamp(6), 'Play the tape forward'),
  ('064400c1-9141-54bf-a78a-3c50240cad23', utc_timestamp(6), 'Ten-minute wait'),
  ('5b17c9d8-1fd0-518b-963a-c69ebb48a707', utc_timestamp(6), 'Call before you go'),
  ('789562a1-eeb8-56f9-8e75-35e94b62ac0d', utc_timestamp(6), 'Change the scene'),
  ('61fca6e6-631f-54fe-a9c4-4efcae48918c', utc_timestamp(6), 'Behaviour chain'),
  ('649c1702-7a3d-5cbb-8af1-3d2e8653cf4c', utc_timestamp(6), 'If-then plan'),
  ('a1a2a4e0-1671-5619-b2e8-b69267916de1', utc_timestamp(6), 'Trigger map'),
  ('0cd7df9e-5aa2-5cb0-902c-965c0159d80f', utc_timestamp(6), 'Safe way home'),
  ('730b2ee9-620a-57fd-ae0c-0abc3897fb10', utc_timestamp(6), 'STOP'),
  ('96981135-997f-5f2e-b1f0-7c3ccad9036f', utc_timestamp(6), 'Opposite action'),
  ('deb37cf8-587c-576c-895a-115aba563b76', utc_timestamp(6), 'Check the facts'),
  ('f0521ef1-aa8f-5c2c-a1d9-1670291c5870', utc_timestamp(6), 'Wise mind'),
  ('a8423655-6a4d-5831-b01e-89ee6b614b9b', utc_timestamp(6), 'Thought record'),
  ('9242429a-9baf-5cce-8f89-7e76966fd8f6', utc_timestamp(6), 'Name the feeling'),
  ('fec68be2-0912-5b46-b8f4-663f5a2e13fd', utc_timestamp(6), 'Values card'),
  ('456facec-cfdd-530d-9260-924b7a6e96c7', utc_timestamp(6), 'Wind-down routine'),
  ('a715b56a-03c0-5078-9e9b-77e978efd393', utc_timestamp(6), 'Same wake-up time'),
  ('e865f2fa-016d-5b4b-ae0c-ec5539ce0859', utc_timestamp(6), 'Out of bed and back'),
  ('6058c634-db42-5ad7-b16d-353e9688c1a1', utc_timestamp(6), 'Worry time'),
  ('7214efd5-7443-5bae-a21a-bb90733820af', utc_timestamp(6), 'Asking for help'),
  ('0f570880-7459-5ac4-96e9-7c62ecdf6f86', utc_timestamp(6), 'Saying no'),
  ('c72fe20c-c263-56dc-8e1a-d528d709b595', utc_timestamp(6), 'Say it with I'),
  ('bff1eb60-c27a-5cdc-92d8-5b18d105460d', utc_timestamp(6), 'Listen first'),
  ('49748b8c-1338-54e6-97ec-711e72053891', utc_timestamp(6), 'Pause and come back')
  on duplicate key update version = version;

insert into skill_version (id, created_at, skill_id, version_no, category, minutes, source, name_en, when_en, steps_en, name_es, when_es, steps_es)
  select '28d341f7-48e2-51e3-bfb7-b751c33596f2', utc_timestamp(6), k.id, 1, 'STRESS', 3, 'Relaxation training',
    'Paced breathing', 'When your body is tense or your heart is racing.',
    'Sit down and put both feet on the floor.\nBreathe in through your nose while you count to four.\nBreathe out slowly through your mouth while you count to six.\nDo this ten times.\nNotice how your body feels now.',
    'Respirar despacio', 'Cuando tu cuerpo está tenso o el corazón late rápido.',
    'Siéntate y pon los dos pies en el piso.\nToma aire por la nariz mientras cuentas hasta cuatro.\nSuelta el aire despacio por la boca mientras cuentas hasta seis.\nHazlo diez veces.\nFíjate en cómo está tu cuerpo ahora.'
  from skill k where k.name = 'Paced breathing' and k.current_version is null;

insert into skill_version (id, created_at, skill_id, version_no, category, minutes, source, name_en, when_en, steps_en, name_es, when_es, steps_es)
  select '17748628-61e1-5655-a90c-d71d29eb80a8', utc_timestamp(6), k.id, 1, 'STRESS', 3, 'Relaxation training',
    '5-4-3-2-1 grounding', 'When your mind runs away and you want to come back to here and now.',
    'Name five things you can see.\nName four things you can feel, like your feet on the floor.\nName three things you can hear.\nName two things you can smell.\nName one thing you can taste.\nTake one slow breath.',
    'Volver al aquí 5-4-3-2-1', 'Cuando tu mente se va lejos y quieres volver al momento.',
    'Di cinco cosas que ves.\nDi cuatro cosas que sientes, como tus pies en el piso.\nDi tres cosas que oyes.\nDi dos cosas que hueles.\nDi una cosa que saboreas.\nRespira despacio una vez.'
  from skill k where k.name = '5-4-3-2-1 grounding' and k.current_version is null;

insert into skill_version (id, created_at, skill_id, version_no, category, minutes, source, name_en, when_en, steps_en, name_es, when_es, steps_es)
  select 'c933f5d9-38de-5f10-b414-7d40bde81f7a', utc_timestamp(6), k.id, 1, 'STRESS', 10, 'Relaxation training',
    'Body scan', 'When you carry stress in your body or cannot settle down.',
    'Lie down or sit where it is quiet.\nStart at your feet. Notice how they feel.\nMove up slowly: legs, belly, chest, hands, arms, neck, face.\nWhere it is tight, breathe out and let it get softer.\nIf your mind wanders, come back to your body.',
    'Recorrer el cuerpo', 'Cuando llevas el estrés en el cuerpo o no puedes calmarte.',
    'Acuéstate o siéntate en un lugar tranquilo.\nEmpieza por los pies. Fíjate en cómo se sienten.\nSube despacio: piernas, panza, pecho, manos, brazos, cuello, cara.\nDonde esté duro, suelta el aire y deja que afloje.\nSi tu mente se va, vuelve al cuerpo.'
  from skill k where k.name = 'Body scan' and k.current_version is null;

insert into skill_version (id, created_at, skill_id, version_no, category, minutes, source, name_en, when_en, steps_en, name_es, when_es, steps_es)
  select 'ff29e91e-32f9-54c4-9627-ebcf86d78135', utc_timestamp(6), k.id, 1, 'STRESS', 8, 'Relaxation training',
    'Tense and let go', 'When your shoulders, jaw or hands are tight.',
    'Make two fists and hold them for five seconds.\nLet go and feel the change for ten seconds.\nPull your shoulders up to your ears, hold, let go.\nPress your lips and eyes shut, hold, let go.\nPress your feet into the floor, hold, let go.',
    'Apretar y soltar', 'Cuando tienes duros los hombros, la boca o las manos.',
    'Cierra los dos puños y aprieta cinco segundos.\nSuelta y siente el cambio diez segundos.\nSube los hombros hasta las orejas, aprieta y suelta.\nAprieta los labios y los ojos, y suelta.\nAprieta los pies contra el piso, y suelta.'
  from skill k where k.name = 'Tense and let go' and k.current_version is null;

insert into skill_version (id, created_at, skill_id, version_no, category, minutes, source, name_en, when_en, steps_en, name_es, when_es, steps_es)
  select 'f8481a3d-f185-5d38-851c-bfc61336b263', utc_timestamp(6), k.id, 1, 'STRESS', 5, 'Cognitive behavioral therapy',
    'One small step', 'When there is too much to do and you do not know where to start.',
    'Write down what is on your mind.\nPick one thing that matters today.\nCut it down until it takes ten minutes or less.\nDo only that.\nCross it off. Then take a break.',
    'Un paso pequeño', 'Cuando hay demasiado que hacer y no sabes por dónde empezar.',
    'Escribe lo que tienes en la cabeza.\nElige una cosa que importe hoy.\nHazla tan pequeña que tome diez minutos o menos.\nHaz solo eso.\nTáchala. Después descansa un rato.'
  from skill k where k.name = 'One small step' and k.current_version is null;

insert into skill_version (id, created_at, skill_id, version_no, category, minutes, source, name_en, when_en, steps_en, name_es, when_es, steps_es)
  select '5b0cb3db-c31f-558a-a89f-846774054622', utc_timestamp(6), k.id, 1, 'CRAVING', 10, 'Mindfulness-based relapse prevention (Bowen, Chawla and Marlatt 2011)',
    'Urge surfing', 'When a craving comes and feels too big.',
    'Say to yourself: this is an urge, it will rise and fall.\nFind where you feel it in your body.\nBreathe with it. Watch it like a wave.\nDo not fight it and do not act on it.\nStay until it gets smaller. Most waves pass in less than thirty minutes.',
    'Surfear las ganas', 'Cuando vienen las ganas de consumir y parecen muy grandes.',
    'Di para ti: son ganas, suben y bajan.\nBusca en qué parte del cuerpo las sientes.\nRespira con ellas. Míralas como una ola.\nNo pelees con ellas y no hagas lo que piden.\nQuédate hasta que bajen. Casi todas las olas pasan en menos de treinta minutos.'
  from skill k where k.name = 'Urge surfing' and k.current_version is null;

insert into skill_version (id, created_at, skill_id, version_no, category, minutes, source, name_en, when_en, steps_en, name_es, when_es, steps_es)
  select '9b0dbc2b-c7c4-5da5-8477-66c5c4b014a5', utc_timestamp(6), k.id, 1, 'CRAVING', 5, 'Relapse prevention (Marlatt and Gordon 1985)',
    'Play the tape forward', 'When using sounds like a good idea for a moment.',
    'Stop and picture the next hour if you use.\nNow picture tonight, and then tomorrow morning.\nThink of who would be hurt, and how you would feel.\nNow picture tomorrow if you do not use.\nDo one thing that takes you there.',
    'Ver la película completa', 'Cuando por un momento consumir parece buena idea.',
    'Para e imagina la próxima hora si consumes.\nAhora imagina esta noche, y después mañana temprano.\nPiensa a quién le dolería y cómo te sentirías tú.\nAhora imagina mañana si no consumes.\nHaz una cosa que te lleve ahí.'
  from skill k where k.name = 'Play the tape forward' and k.current_version is null;

insert into skill_version (id, created_at, skill_id, version_no, category, minutes, source, name_en, when_en, steps_en, name_es, when_es, steps_es)
  select '97ecc656-0a91-52cd-9419-8f924a3ecd2f', utc_timestamp(6), k.id, 1, 'CRAVING', 10, 'Relapse prevention (Marlatt and Gordon 1985)',
    'Ten-minute wait', 'When you want to use right now.',
    'Tell yourself: not for the next ten minutes.\nSet a timer.\nLeave the place or put the thing out of reach.\nDo something with your hands: wash dishes, walk, draw.\nWhen the timer rings, wait ten more if you need to.',
    'Esperar diez minutos', 'Cuando quieres consumir ahora mismo.',
    'Di para ti: en los próximos diez minutos, no.\nPon un reloj.\nSal del lugar o pon la cosa lejos.\nHaz algo con las manos: lava platos, camina, dibuja.\nCuando suene, espera diez más si hace falta.'
  from skill k where k.name = 'Ten-minute wait' and k.current_version is null;

insert into skill_version (id, created_at, skill_id, version_no, category, minutes, source, name_en, when_en, steps_en, name_es, when_es, steps_es)
  select 'a14b1404-b534-51fe-9bd3-3225c65702e9', utc_timestamp(6), k.id, 1, 'CRAVING', 5, 'Community reinforcement approach',
    'Call before you go', 'When you are about to go where you used to use.',
    'Stop before you leave, or pull over where it is safe.\nPick one name from your list of people.\nCall. Say: I want to use and I need to talk.\nStay on the phone until the urge is smaller.\nIf nobody answers, call the next name.',
    'Llamar antes de ir', 'Cuando estás por ir a donde antes consumías.',
    'Para antes de salir, o detente donde sea seguro.\nElige un nombre de tu lista de personas.\nLlama. Di: tengo ganas de consumir y necesito hablar.\nSigue al teléfono hasta que bajen las ganas.\nSi nadie contesta, llama al siguiente nombre.'
  from skill k where k.name = 'Call before you go' and k.current_version is null;

insert into skill_version (id, created_at, skill_id, version_no, category, minutes, source, name_en, when_en, steps_en, name_es, when_es, steps_es)
  select 'fd022ebb-03a5-5648-aee6-f57d16dd5ccf', utc_timestamp(6), k.id, 1, 'CRAVING', 5, 'Relapse prevention (Marlatt and Gordon 1985)',
    'Change the scene', 'When a place, a person or a smell makes you want to use.',
    'Notice what set it off.\nGet up and leave, even if it is rude.\nGo where people are, or go outside.\nDrink some water or eat something.\nText someone where you are now.',
    'Cambiar de lugar', 'Cuando un lugar, una persona o un olor te da ganas de consumir.',
    'Fíjate qué lo empezó.\nLevántate y vete, aunque sea poco amable.\nVe a donde haya gente, o sal afuera.\nToma agua o come algo.\nEscríbele a alguien dónde estás ahora.'
  from skill k where k.name = 'Change the scene' and k.current_version is null;

insert into skill_version (id, created_at, skill_id, version_no, category, minutes, source, name_en, when_en, steps_en, name_es, when_es, steps_es)
  select '12316684-d061-5ff6-855c-05490ccae9e3', utc_timestamp(6), k.id, 1, 'TRIGGER', 15, 'Dialectical behavior therapy skills (Linehan 2015)',
    'Behaviour chain', 'After something went wrong and you want to know why.',
    'Write what happened, in one line.\nWrite what came just before: place, people, thought, feeling.\nGo back, link by link, to where it started.\nMark one link where you could do something else.\nWrite what you will do there next time.',
    'La cadena', 'Después de algo que salió mal y quieres saber por qué.',
    'Escribe en una línea lo que pasó.\nEscribe qué hubo justo antes: lugar, gente, pensamiento, emoción.\nVe hacia atrás, eslabón por eslabón, hasta el comienzo.\nMarca un eslabón donde podrías hacer otra cosa.\nEscribe qué harás ahí la próxima vez.'
  from skill k where k.name = 'Behaviour chain' and k.current_version is null;

insert into skill_version (id, created_at, skill_id, version_no, category, minutes, source, name_en, when_en, steps_en, name_es, when_es, steps_es)
  select 'c0d4f6ff-4d21-53c1-9b0b-c0139d3a423a', utc_timestamp(6), k.id, 1, 'TRIGGER', 5, 'If-then plans (Gollwitzer 1999)',
    'If-then plan', 'Before you go somewhere that may be hard.',
    'Think of the hard moment that may come.\nWrite: If this happens …\nWrite: … then I will do this.\nKeep it small and clear.\nSay it out loud twice.',
    'Plan si-entonces', 'Antes de ir a un lugar que puede ser difícil.',
    'Piensa en el momento difícil que puede venir.\nEscribe: Si pasa esto …\nEscribe: … entonces haré esto.\nQue sea pequeño y claro.\nDilo en voz alta dos veces.'
  from skill k where k.name = 'If-then plan' and k.current_version is null;

insert into skill_version (id, created_at, skill_id, version_no, category, minutes, source, name_en, when_en, steps_en, name_es, when_es, steps_es)
  select '3055ede8-2450-55bb-b5c7-59d451ce4a82', utc_timestamp(6), k.id, 1, 'TRIGGER', 10, 'Relapse prevention (Marlatt and Gordon 1985)',
    'Trigger map', 'When you want to see your hard times coming.',
    'Think of the last three times it got hard.\nFor each, write the time of day, the place and who was there.\nCircle what comes up more than once.\nPick the one you meet most often.\nPlan one way to stay away from it or to get through it.',
    'Mapa de disparadores', 'Cuando quieres ver venir los momentos difíciles.',
    'Piensa en las últimas tres veces que fue difícil.\nDe cada una escribe la hora, el lugar y quién estaba.\nMarca con un círculo lo que se repite.\nElige lo que te pasa más seguido.\nPlanea una forma de evitarlo o de pasar por ello.'
  from skill k where k.name = 'Trigger map' and k.current_version is null;

insert into skill_version (id, created_at, skill_id, version_no, category, minutes, source, name_en, when_en, steps_en, name_es, when_es, steps_es)
  select '857468f4-e674-52df-aaf1-0935d9e54b87', utc_timestamp(6), k.id, 1, 'TRIGGER', 5, 'Community reinforcement approach',
    'Safe way home', 'When the way home goes past a hard place.',
    'Think of the street, shop or person that pulls at you.\nChoose a way that does not go past it.\nPlan who you call or what you listen to on the way.\nTell someone when you will be home.\nGo straight home, and send a message when you are there.',
    'Camino seguro a casa', 'Cuando el camino a casa pasa por un lugar difícil.',
    'Piensa en la calle, la tienda o la persona que te atrae.\nElige un camino que no pase por ahí.\nPlanea a quién llamas o qué escuchas en el camino.\nDile a alguien a qué hora llegas.\nVe directo a casa y avisa cuando llegues.'
  from skill k where k.name = 'Safe way home' and k.current_version is null;

insert into skill_version (id, created_at, skill_id, version_no, category, minutes, source, name_en, when_en, steps_en, name_es, when_es, steps_es)
  select 'af3b3f89-0556-538e-8b47-7eb2b04a22f7', utc_timestamp(6), k.id, 1, 'EMOTION', 2, 'Dialectical behavior therapy skills (Linehan 2015)',
    'STOP', 'When you are about to do something you may regret.',
    'Stop. Do not move.\nTake a step back and breathe.\nLook at what is going on, inside you and around you.\nAsk: what will help, and what will make it worse?\nGo on with what helps.',
    'PARAR', 'Cuando estás por hacer algo que puedes lamentar.',
    'Para. No te muevas.\nDa un paso atrás y respira.\nMira qué pasa, dentro de ti y a tu alrededor.\nPregunta: ¿qué ayuda y qué lo hace peor?\nSigue con lo que ayuda.'
  from skill k where k.name = 'STOP' and k.current_version is null;

insert into skill_version (id, created_at, skill_id, version_no, category, minutes, source, name_en, when_en, steps_en, name_es, when_es, steps_es)
  select '80d4c414-2bde-5f10-bd94-c1aa57fe926e', utc_timestamp(6), k.id, 1, 'EMOTION', 10, 'Dialectical behavior therapy skills (Linehan 2015)',
    'Opposite action', 'When a feeling pushes you to do what does not help.',
    'Name the feeling.\nName what it pushes you to do.\nAsk: would doing that help me?\nIf not, do the opposite, all the way.\nKeep at it until the feeling gets smaller.',
    'Hacer lo contrario', 'Cuando una emoción te empuja a hacer lo que no ayuda.',
    'Di qué emoción es.\nDi a qué te empuja.\nPregunta: ¿eso me ayudaría?\nSi no, haz lo contrario, del todo.\nSigue hasta que la emoción baje.'
  from skill k where k.name = 'Opposite action' and k.current_version is null;

insert into skill_version (id, created_at, skill_id, version_no, category, minutes, source, name_en, when_en, steps_en, name_es, when_es, steps_es)
  select '7c745763-78ef-5c65-b207-7e0e83095507', utc_timestamp(6), k.id, 1, 'EMOTION', 5, 'Dialectical behavior therapy skills (Linehan 2015)',
    'Check the facts', 'When a feeling is very strong and you are not sure it fits.',
    'Write what happened, only what a camera would see.\nWrite what you think it means.\nWrite two other things it could mean.\nAsk: how sure am I, from 0 to 10?\nDecide what to do by the facts.',
    'Mirar los hechos', 'Cuando una emoción es muy fuerte y no sabes si encaja.',
    'Escribe lo que pasó, solo lo que vería una cámara.\nEscribe qué crees que significa.\nEscribe otras dos cosas que podría significar.\nPregunta: ¿cuánto lo creo, de 0 a 10?\nDecide qué hacer según los hechos.'
  from skill k where k.name = 'Check the facts' and k.current_version is null;

insert into skill_version (id, created_at, skill_id, version_no, category, minutes, source, name_en, when_en, steps_en, name_es, when_es, steps_es)
  select '410c193f-8afd-500c-8c92-30eaaeab5030', utc_timestamp(6), k.id, 1, 'EMOTION', 5, 'Dialectical behavior therapy skills (Linehan 2015)',
    'Wise mind', 'When your head says one thing and your heart another.',
    'Sit still and breathe slowly three times.\nSay what your feelings want.\nSay what your thinking wants.\nAsk: what would I tell a good friend?\nChoose the step that respects both.',
    'Mente sabia', 'Cuando la cabeza dice una cosa y el corazón otra.',
    'Siéntate y respira despacio tres veces.\nDi qué quieren tus emociones.\nDi qué quiere tu cabeza.\nPregunta: ¿qué le diría a una buena amistad?\nElige el paso que respeta a las dos.'
  from skill k where k.name = 'Wise mind' and k.current_version is null;

insert into skill_version (id, created_at, skill_id, version_no, category, minutes, source, name_en, when_en, steps_en, name_es, when_es, steps_es)
  select 'e846dd95-a574-5bd5-91d1-373fd2b0c2e6', utc_timestamp(6), k.id, 1, 'EMOTION', 10, 'Cognitive behavioral therapy',
    'Thought record', 'When one thought keeps making you feel bad.',
    'Write the thought, word for word.\nWrite how it makes you feel, from 0 to 10.\nWrite what speaks for it.\nWrite what speaks against it.\nWrite a fairer thought, and rate the feeling again.',
    'Registro de pensamientos', 'Cuando un pensamiento te hace sentir mal una y otra vez.',
    'Escribe el pensamiento, palabra por palabra.\nEscribe cómo te hace sentir, de 0 a 10.\nEscribe qué habla a favor.\nEscribe qué habla en contra.\nEscribe un pensamiento más justo y mide otra vez.'
  from skill k where k.name = 'Thought record' and k.current_version is null;

insert into skill_version (id, created_at, skill_id, version_no, category, minutes, source, name_en, when_en, steps_en, name_es, when_es, steps_es)
  select '0e237437-d886-5c4d-9a81-4cacaf01ba4d', utc_timestamp(6), k.id, 1, 'EMOTION', 3, 'Cognitive behavioral therapy',
    'Name the feeling', 'When you feel bad and do not know what it is.',
    'Stop for one minute.\nAsk: am I sad, mad, scared, hurt or ashamed?\nSay it: right now I feel …\nFind where it sits in your body.\nAsk what it needs: rest, a talk, food, or time.',
    'Ponerle nombre', 'Cuando te sientes mal y no sabes qué es.',
    'Para un minuto.\nPregunta: ¿es tristeza, enojo, miedo, dolor o vergüenza?\nDilo: ahora mismo siento …\nBusca en qué parte del cuerpo está.\nPregunta qué necesita: descanso, hablar, comer o tiempo.'
  from skill k where k.name = 'Name the feeling' and k.current_version is null;

insert into skill_version (id, created_at, skill_id, version_no, category, minutes, source, name_en, when_en, steps_en, name_es, when_es, steps_es)
  select '5b0abc4d-e74d-5cc1-a466-3eee8f99b57e', utc_timestamp(6), k.id, 1, 'EMOTION', 5, 'Acceptance and commitment therapy',
    'Values card', 'When you forget why you are doing all this.',
    'Write the three things that matter most to you.\nFor each, write one person it touches.\nKeep the card in your pocket or phone.\nRead it when it gets hard.\nDo one small thing today that fits it.',
    'Tarjeta de valores', 'Cuando olvidas por qué haces todo esto.',
    'Escribe las tres cosas que más te importan.\nDe cada una, escribe a quién le toca.\nLleva la tarjeta en el bolsillo o en el teléfono.\nLéela cuando sea difícil.\nHaz hoy una cosa pequeña que vaya con ella.'
  from skill k where k.name = 'Values card' and k.current_version is null;

insert into skill_version (id, created_at, skill_id, version_no, category, minutes, source, name_en, when_en, steps_en, name_es, when_es, steps_es)
  select '966ae753-3b67-5e17-9751-1aa5d3fdb659', utc_timestamp(6), k.id, 1, 'SLEEP', 30, 'Cognitive behavioral therapy for insomnia',
    'Wind-down routine', 'In the last half hour before bed.',
    'Set a time when screens go off.\nDim the lights.\nDo the same three quiet things each night.\nPut tomorrow''s worries on paper.\nGo to bed when you are sleepy.',
    'Rutina para dormir', 'En la última media hora antes de acostarte.',
    'Pon una hora para apagar las pantallas.\nBaja las luces.\nHaz cada noche las mismas tres cosas tranquilas.\nPon en papel las preocupaciones de mañana.\nAcuéstate cuando tengas sueño.'
  from skill k where k.name = 'Wind-down routine' and k.current_version is null;

insert into skill_version (id, created_at, skill_id, version_no, category, minutes, source, name_en, when_en, steps_en, name_es, when_es, steps_es)
  select 'cfa483cd-8a57-517b-a8db-c49303149767', utc_timestamp(6), k.id, 1, 'SLEEP', 5, 'Cognitive behavioral therapy for insomnia',
    'Same wake-up time', 'When your sleep is different every day.',
    'Pick one time to get up, for all seven days.\nSet an alarm away from your bed.\nGet up when it rings, even after a bad night.\nOpen the curtains or go outside for a few minutes.\nDo not nap after three in the afternoon.',
    'La misma hora de levantarse', 'Cuando duermes distinto cada día.',
    'Elige una hora para levantarte, los siete días.\nPon la alarma lejos de la cama.\nLevántate cuando suene, aunque hayas dormido mal.\nAbre las cortinas o sal unos minutos.\nNo duermas siesta después de las tres de la tarde.'
  from skill k where k.name = 'Same wake-up time' and k.current_version is null;

insert into skill_version (id, created_at, skill_id, version_no, category, minutes, source, name_en, when_en, steps_en, name_es, when_es, steps_es)
  select '01480054-6696-58c9-8fbb-6d6b48fd5adb', utc_timestamp(6), k.id, 1, 'SLEEP', 20, 'Cognitive behavioral therapy for insomnia',
    'Out of bed and back', 'When you lie awake and cannot fall asleep.',
    'If you are awake for what feels like twenty minutes, get up.\nGo to another room and keep the light low.\nDo something dull and quiet. No phone.\nGo back to bed when you are sleepy.\nDo it again if you need to. Do not look at the clock.',
    'Salir de la cama y volver', 'Cuando estás en la cama y no puedes dormir.',
    'Si crees que llevas veinte minutos sin dormir, levántate.\nVe a otro cuarto con poca luz.\nHaz algo tranquilo y aburrido. Sin teléfono.\nVuelve a la cama cuando tengas sueño.\nHazlo otra vez si hace falta. No mires el reloj.'
  from skill k where k.name = 'Out of bed and back' and k.current_version is null;

insert into skill_version (id, created_at, skill_id, version_no, category, minutes, source, name_en, when_en, steps_en, name_es, when_es, steps_es)
  select '5ccb0e63-5234-5e42-bd01-70928e2ed2b2', utc_timestamp(6), k.id, 1, 'SLEEP', 15, 'Cognitive behavioral therapy',
    'Worry time', 'When worries come as soon as you lie down.',
    'Choose fifteen minutes in the early evening.\nWrite down each worry.\nNext to it, write one thing you can do, or: nothing now.\nClose the paper when time is up.\nAt night, tell yourself: I have a time for this tomorrow.',
    'Hora de preocuparse', 'Cuando las preocupaciones llegan al acostarte.',
    'Elige quince minutos temprano en la noche.\nEscribe cada preocupación.\nAl lado, escribe una cosa que puedes hacer, o: ahora nada.\nCierra el papel cuando termine el tiempo.\nEn la noche, di para ti: mañana hay una hora para esto.'
  from skill k where k.name = 'Worry time' and k.current_version is null;

insert into skill_version (id, created_at, skill_id, version_no, category, minutes, source, name_en, when_en, steps_en, name_es, when_es, steps_es)
  select 'd220c5eb-b8de-5c7a-a0fa-ee92af167fdb', utc_timestamp(6), k.id, 1, 'RELATIONSHIP', 5, 'Community reinforcement approach',
    'Asking for help', 'When you try to carry it all alone.',
    'Think of one thing that would help today.\nPick a person who has been kind before.\nAsk for that one thing, in one sentence.\nSay when you need it.\nIf they say no, thank them and ask someone else.',
    'Pedir ayuda', 'Cuando tratas de cargar con todo sin nadie.',
    'Piensa en una cosa que te ayudaría hoy.\nElige a una persona que antes fue amable.\nPide esa cosa, en una frase.\nDi para cuándo la necesitas.\nSi dice que no, da las gracias y pide a otra persona.'
  from skill k where k.name = 'Asking for help' and k.current_version is null;

insert into skill_version (id, created_at, skill_id, version_no, category, minutes, source, name_en, when_en, steps_en, name_es, when_es, steps_es)
  select '1261f765-7e35-57f0-863d-45373c1d4b2f', utc_timestamp(6), k.id, 1, 'RELATIONSHIP', 3, 'Relapse prevention (Marlatt and Gordon 1985)',
    'Saying no', 'When someone offers you something or asks too much.',
    'Look at the person and stand straight.\nSay no first: No, thanks.\nSay it once more if they push. You owe no reason.\nOffer something else, or change the topic.\nIf they keep on, leave.',
    'Decir que no', 'Cuando alguien te ofrece algo o te pide demasiado.',
    'Mira a la persona y párate con firmeza.\nPrimero di no: No, gracias.\nDilo otra vez si insiste. No debes explicar nada.\nOfrece otra cosa o cambia de tema.\nSi sigue, vete.'
  from skill k where k.name = 'Saying no' and k.current_version is null;

insert into skill_version (id, created_at, skill_id, version_no, category, minutes, source, name_en, when_en, steps_en, name_es, when_es, steps_es)
  select 'f04c02bf-e98b-5f23-8f76-4b2ebcf2e265', utc_timestamp(6), k.id, 1, 'RELATIONSHIP', 5, 'Dialectical behavior therapy skills (Linehan 2015)',
    'Say it with I', 'When you are upset with someone and want to be heard.',
    'Wait until your voice is calm.\nSay what happened, without blame.\nSay: I feel … when this happens.\nSay what you would like instead.\nAsk: how is it for you?',
    'Decirlo desde mí', 'Cuando algo de otra persona te molesta y quieres que te oiga.',
    'Espera hasta que tu voz esté tranquila.\nDi lo que pasó, sin culpar.\nDi: yo siento … cuando esto pasa.\nDi qué te gustaría en su lugar.\nPregunta: ¿cómo es para ti?'
  from skill k where k.name = 'Say it with I' and k.current_version is null;

insert into skill_version (id, created_at, skill_id, version_no, category, minutes, source, name_en, when_en, steps_en, name_es, when_es, steps_es)
  select '46eaf0fa-ec2b-5057-8813-ed5f96251e01', utc_timestamp(6), k.id, 1, 'RELATIONSHIP', 10, 'Cognitive behavioral therapy',
    'Listen first', 'When a talk turns into a fight.',
    'Let the other person finish.\nSay back what you heard, in your own words.\nAsk: did I get that right?\nName one thing you understand.\nOnly then say your side.',
    'Primero escuchar', 'Cuando una plática se vuelve pelea.',
    'Deja que la otra persona termine.\nRepite lo que oíste, con tus palabras.\nPregunta: ¿entendí bien?\nDi una cosa que entiendes.\nSolo entonces di tu parte.'
  from skill k where k.name = 'Listen first' and k.current_version is null;

insert into skill_version (id, created_at, skill_id, version_no, category, minutes, source, name_en, when_en, steps_en, name_es, when_es, steps_es)
  select '788f0401-6bc0-5c55-be85-2d812223dd8f', utc_timestamp(6), k.id, 1, 'RELATIONSHIP', 20, 'Cognitive behavioral therapy',
    'Pause and come back', 'When an argument gets too hot.',
    'Say: I need a break. I will be back in twenty minutes.\nLeave the room. Do not drive if you are very upset.\nBreathe, walk, or wash your face.\nDo not plan what to shout next.\nGo back at the time you said.',
    'Pausa y volver', 'Cuando una pelea sube demasiado.',
    'Di: necesito una pausa. Vuelvo en veinte minutos.\nSal del cuarto. No manejes si la emoción es muy fuerte.\nRespira, camina o lávate la cara.\nNo planees qué vas a gritar después.\nVuelve a la hora que dijiste.'
  from skill k where k.name = 'Pause and come back' and k.current_version is null;

update skill k set k.current_version = 1, k.version = k.version + 1
  where k.current_version is null and exists (select 1 from skill_version v where v.skill_id = k.id);
