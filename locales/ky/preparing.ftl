# Preparing and opening a poll. How to edit: general.ftl.

## Добуш берүү ачуу / opening a poll

opening =
    🗳 <b>Добуш берүү башталды</b>
    Аймак: { $town }

    <b>{ $question }</b>

    Добуш берүү мөөнөтү: { $closes }

poll-form-draft =
    🗳 <b>Добуш берүү ачуу</b>
    Аймак: { $town }

    Даяр караламаны тандаңыз же жаңысын баштаңыз.
button-new-poll = ➕ Жаңы добуш берүү
poll-form-question =
    🗳 <b>Добуш берүү ачуу</b>
    Аймак: { $town }

    Суроону жазып жөнөтүңүз. Даяр суроо:
    <b>{ $question }</b>
button-default-question = Даяр суроону алуу
poll-form-choices =
    <b>Варианттар</b>

    Ар бирин өзүнчө билдирүү кылып же өзүнчө сапка жазыңыз: экиден { $limit } вариантка чейин.
poll-form-choices-so-far =
    <b>Варианттар</b>

    { $choices }

    Дагы жазсаңыз болот. Алып салуу үчүн вариантты басыңыз. Баары жазылса, «{ button-finish-choices }» баскычын басыңыз.
poll-form-choices-first =
    <b>Варианттар</b>

    { $choices }

    Дагы бир вариант жазыңыз. Алып салуу үчүн вариантты басыңыз.
button-finish-choices = ✔️ Бүттү
button-drop-choice = 🗑 { $number }. { $name }
poll-form-closing =
    <b>Добуш берүү качан аяктайт?</b>

    Баскычты тандаңыз же убакытты жазыңыз. Мисалы: 25-декабрь 18:00
button-close-tomorrow = Эртең 18:00
button-close-in-days = { $n } күндөн кийин 18:00 ({ $weekday })
poll-form-overview =
    👀 <b>Алдын ала көрүү</b>
    Аймак: { $town }

    🗳 <b>{ $question }</b>

    { $choices }

    { $lines }

    Кабар жазылуучуларга жөнөтүлөт. Саны: { $subscribers }
    Ачылгандан кийин булардын бирин да өзгөртүүгө болбойт.
poll-kind-single = бир вариант тандалат
poll-kind-approval = бир нече вариант тандалат, эң көбү { $limit }
poll-kind-ranked = варианттар иреттелет, орундар: { $limit }
poll-results-after = аяктаганда көрүнөт
poll-results-live = ачык, добуш берүү жүрүп жатканда да көрүнөт. Мындай добуш берүүнү мөөнөтүнөн мурда аяктоого болбойт
button-edit-question = ✏️ Суроо
button-edit-choices = ✏️ Варианттар
button-edit-closing = ✏️ Мөөнөт
button-results-after = 🔁 Жыйынтык: аяктаганда
button-results-live = 🔁 Жыйынтык: ачык
button-open-poll = ✅ Ачуу
poll-opened =
    ✅ <b>Добуш берүү ачылды</b>
    Аймак: { $town }

    { $question }

    Добуш берүү мөөнөтү: { $closes }

    Бюллетендин шилтемеси. Аны тургундарга жөнөтсөңүз же плакатка басып чыгарсаңыз болот:
    { $link }

    Топто көрсөтүү үчүн ботту топко кошуп, ал жерге /dobush деп жазыңыз.

## Добуш берүүнү даярдоо / preparing a poll: everything beside the quick way, the calendar, the trial

weekdays-short =
    Дш
    Шш
    Шр
    Бш
    Жм
    Иш
    Жк
button-calendar = 📅 Календардан тандоо
calendar-month = { $month } { $year }
calendar-back = ◀️
calendar-on = ▶️
calendar-blank = ·
calendar-days =
    📅 <b>Кайсы күнү?</b>

    Күндү басыңыз же убакытты жазыңыз. Мисалы: 25-декабрь 18:00
calendar-hours =
    🕐 <b>Саат канчада?</b>
    { $date } ({ $weekday })

    Саатты басыңыз же так убакытты жазыңыз. Мисалы: 25-декабрь 18:30
calendar-hour = { $time }
button-close-in-days-of-opening = Ачылгандан { $n } күн өткөндө 18:00 ({ $weekday })

plan-line-kind = <b>Түрү:</b> { $kind }
plan-line-admission = <b>Ким добуш бере алат:</b> { $who }. Бир адам — бир добуш
plan-line-results = <b>Жыйынтык:</b> { $results }
plan-line-opens-now = <b>Ачылат:</b> азыр, «{ button-open-poll }» баскычын басканда
plan-line-opens = <b>Ачылат:</b> { $opens } ({ $weekday })
plan-line-closes = <b>Аяктайт:</b> { $closes } ({ $weekday }). Узактыгы: { $left }
plan-line-reminder = <b>Эскертүү:</b> { $at }
plan-line-residents = <b>Тургундардын саны:</b> { $n }
plan-mark-description = 📝
plan-mark-presenter = 👤
plan-mark-picture = 🖼
plan-mark-voice = 🎙
plan-who-anyone = каалаган адам
plan-who-phone = телефон номерин көрсөткөндөр, бардык өлкөлөрдөн
plan-who-phone-of = телефон номерин көрсөткөндөр: { $codes }
plan-who-members = “{ $title }” тобунун мүчөлөрү
plan-who-slips = добуш берүү барагын алгандар
plan-who-paper = жыйынга келгендер, кагаз бюллетень менен
plan-country = +{ $n }
button-schedule-poll = 📅 Пландоо
button-save-poll = 💾 Сактоо
button-try = 🧪 Сынап көрүү
button-change-poll = ✏️ Оңдоо
button-more-settings = ⚙️ Дагы жөндөөлөр
button-take-back-poll = 🗑 Алып салуу

plan-more =
    ⚙️ <b>Дагы жөндөөлөр</b>

    Көпчүлүк учурда булар өзгөртүлбөйт. Өзгөрткүңүз келгенин басыңыз.
button-set-kind = 🔢 Түрү: { $value }
button-set-details = 📝 Варианттардын баяны: { $value }
button-set-opening = 🕐 Ачылат: { $value }
button-set-admission = 👥 Ким: { $value }
button-set-reminders = ⏰ Эскертүүлөр: { $value }
button-set-residents = 🏘 Тургундар: { $value }
button-keep-draft = 💾 Каралама кылып сактоо
plan-now = азыр
plan-none = жок
plan-unknown = белгисиз
plan-on = ✅ { $name }
plan-off = ▫️ { $name }

plan-kind = <b>Добуш берүүнүн түрү</b>
plan-kind-single = Бир вариант тандалат
plan-kind-approval = Бир нече вариант тандалат
plan-kind-ranked = Варианттар маанилүүлүгү боюнча иреттелет
plan-limit-approval = Бир адам эң көп дегенде канча вариант тандай алат?
plan-limit-ranked = Бир адам канча вариантты иретке коё алат? Биринчи орунга эң көп упай берилет, кийинкилерине бирден азыраак.

plan-opening =
    <b>Добуш берүү качан ачылат?</b>

    Баскычты тандаңыз же убакытты жазыңыз. Мисалы: 1-декабрь 09:00
button-open-when-told = Азыр, даяр болгондо
button-open-tomorrow = Эртең { $time } ({ $weekday })

plan-admission =
    <b>Ким добуш бере алат?</b>

    Ачылгандан кийин муну өзгөртүүгө болбойт. Бардык учурда бир адам — бир добуш.
plan-admission-anyone = Каалаган адам
plan-admission-phone = Телефон номерин көрсөткөндөр
plan-admission-members = Бир топтун мүчөлөрү
plan-admission-slips = Добуш берүү барагын алгандар
plan-admission-paper = Жыйынга келгендер гана (кагаз менен)
plan-countries =
    <b>Кайсы өлкөлөрдүн номерлери кабыл алынат?</b>

    Бул бюллетенде да жазылып турат. Чет өлкөдө иштегендер көбүнчө +7 менен башталган номерден кирет.
    Башка өлкө керек болсо, анын кодун жазыңыз. Мисалы: +90
plan-any-country = Бардык өлкөлөр
plan-groups =
    <b>Кайсы топтун мүчөлөрү добуш берет?</b>

    Бул жерде Сиз да, бот да администратору болгон топтор көрсөтүлдү.
plan-no-groups =
    <b>Кайсы топтун мүчөлөрү добуш берет?</b>

    Ылайыктуу топ табылган жок. Ботту топко кошуп, аны ошол топтун администратору кылыңыз. Өзүңүз да администратор болушуңуз керек.
button-look-again = 🔄 Кайра текшерүү

plan-residents =
    <b>Аймакта канча тургун жашайт?</b>

    Санын жазыңыз: жыйынтыкта катышуу ошого карап эсептелет.
button-residents-of-town = Аймактын өзүнүкү: { $n }
button-residents-unknown = Көрсөтпөө

plan-reminders =
    ⏰ <b>Эскертүүлөр</b>

    Жазылган, бирок добуш бере элек адамдарга бот эскертүү жөнөтөт. Эң көбү { $limit } убакытты тандаңыз. Түнкүсүн эскертүү жөнөтүлбөйт.
plan-reminders-none-fit =
    ⏰ <b>Эскертүүлөр</b>

    Добуш берүү өтө кыска: эскертүүгө ылайыктуу убакыт жок.

plan-details =
    📝 <b>Варианттардын баяны</b>

    { $choices }

    Баян, сүрөт же үн кошуу үчүн вариантты басыңыз.
plan-choice =
    { $choice }

    Бул вариант жөнүндө жазып жөнөтүңүз. Сүрөт же үн билдирүүсүн да жөнөтсөңүз болот: алар бюллетендеги «{ button-read-choices }» баскычы менен ачылат.
plan-has-picture = 🖼 Сүрөт кошулган
plan-has-voice = 🎙 Үн кошулган
plan-choice-name =
    <b>{ $number }.</b> { $name }

    Варианттын жаңы атын жазып жөнөтүңүз.
plan-choice-presenter =
    <b>{ $name }</b>

    Бул вариантты ким сунуштайт? Атын жазып жөнөтүңүз. Мисалы: Жаштар комитети
button-choice-name = ✏️ Аты
button-choice-presenter = 👤 Ким сунуштайт
button-drop-description = 🗑 Баян
button-drop-picture = 🗑 Сүрөт
button-drop-voice = 🗑 Үн
button-drop-presenter = 🗑 Атын алып салуу
button-next-choice = Кийинки вариант ▶️

plan-drop-scheduled =
    🗑 <b>Ырастайсызбы?</b>

    { $question }

    Бул добуш берүү пландалган убакта ачылбайт.
plan-drop-draft =
    🗑 <b>Ырастайсызбы?</b>

    { $question }

    Бул каралама алынып салынат.
button-confirm-take-back = 🗑 Ооба, алып салуу
plan-scheduled =
    📅 <b>Добуш берүү пландалды</b>
    Аймак: { $town }

    { $question }

    Ачылат: { $opens }
    Аяктайт: { $closes }

    Ага чейин аны «{ button-desk-polls }» баскычы менен таап, оңдосоңуз, сынап көрсөңүз же алып салсаңыз болот.

    Бюллетендин шилтемеси. Ал добуш берүү ачылгандан кийин иштейт:
    { $link }
plan-kept =
    💾 <b>Каралама сакталды</b>
    Аймак: { $town }

    { $question }

    Аны «{ button-start-poll }» баскычы менен табасыз. Башка координаторлор да аны көрүп, оңдой алат.
plan-taken-back =
    🗑 Алынып салынды.

    { $question }

trial-mark = 🧪 <b>СЫНОО.</b> Бул жердеги добуштар эсептелбейт жана сакталбайт.
trial-toast = СЫНОО. { $text }
trial-not-here = Сыноодо бул баскыч иштебейт.
trial-broken = Бул сүрөттү же үндү Telegram көрсөткөн жок. Аны кайра жөнөтүп көрүңүз.

refusal-opening-past = Ачыла турган убакыт өтүп кеткен. Кийинкирээк убакытты тандаңыз.
refusal-opening-too-far = Ачыла турган убакыт өтө алыс. Бир жылдан ашпаган убакытты тандаңыз.
refusal-closes-before-it-opens = Добуш берүү ачылгандан кийин эң аз дегенде 5 мүнөт жүрүшү керек. Адегенде мөөнөтүн же ачылышын жылдырыңыз.
refusal-description-too-long = Баян өтө узун. Эң көбү { $limit } белги.
refusal-presenter-too-long = Ат өтө узун. Эң көбү { $limit } белги.
refusal-description-expected = Түшүнгөн жокмун. Текст, сүрөт же үн билдирүүсүн жөнөтүңүз.
refusal-residents-unclear = Түшүнгөн жокмун. Тургундардын санын жазыңыз. Мисалы: 23500
refusal-country-unclear = Түшүнгөн жокмун. Өлкөнүн кодун жазыңыз. Мисалы: +90
refusal-countries-too-many = Эң көбү { $limit } өлкөнү көрсөтүүгө болот.
refusal-reminders-too-many = Эң көбү { $limit } эскертүү болот. Башкасын тандоо үчүн адегенде бирөөсүн алып салыңыз.
refusal-bot-must-administer = Бот бул топтун администратору эмес. Аны администратор кылып, баскычты кайра басыңыз.
refusal-poll-changed-meanwhile = Муну башка координатор өзгөртүп койду. «{ menu-cancel }» баскычын басып, добуш берүүнү кайра ачыңыз.
refusal-trial-over = Бул сыноо бүттү. Добуш берүүнү иш ордуңуздан кайра ачыңыз.
ending-awaits-gatherings = ⚠️ Сандары азырынча ырасталбаган жыйындар: { $n }. Аяктагандан кийин алар «{ gathering-late-confirmed }» же «{ gathering-late-entered }» деп жарыяланат.
result-legend-bot = Ботто
result-legend-paper = Жыйында
