# Добуштун бардык сүйлөмдөрү. / Every sentence that people read.
#
# For those who edit this file: keep the names before «=» and in { $… }; change the words freely.
# A value in { $… } never carries a suffix (vowel harmony!): write «Шаар: { $town }», or put an inflected
# word after it. HTML allowed: <b>, <i>, <code>, <a>. Always «Сиз», short and plain.

## Сандар, даталар, тизмелер / numbers, dates, lists

months-of-a-date =
    январы
    февралы
    марты
    апрели
    майы
    июну
    июлу
    августу
    сентябры
    октябры
    ноябры
    декабры
date = { $year }-жылдын { $day }-{ $month }
moment = { $date }, { $time }
list-end = { $head } жана { $last }
span-days = { $n } күн
span-hours = { $n } саат
span-minutes = { $n } мүнөт

## Меню / the menu

menu-vote = Добуш берүү
menu-results = Жыйынтыктар
menu-projects = Долбоорлор
menu-follow = Жазылуу
menu-unfollow = Жазылуудан баш тартуу
menu-ask = Суроо берүү
menu-help = Жардам
menu-desk = Координатор
menu-cancel = Жокко чыгаруу
button-menu-vote = 🗳 { menu-vote }
button-menu-results = 📊 { menu-results }
button-menu-projects = 🏗 { menu-projects }
button-menu-follow = 🔔 { menu-follow }
button-menu-desk = 🗂 { menu-desk }
menu-hint = Баскычты тандаңыз

command-vote = Добуш берүү
command-results = Добуш берүүнүн жыйынтыктары
command-projects = Долбоорлор жана транштар
command-follow = Кабарларга жазылуу же алардан баш тартуу
command-ask = Координаторлорго суроо берүү
command-help = Жардам
command-cancel = Башталган ишти жокко чыгаруу

## Учурашуу / greeting

welcome =
    <b>Кош келиңиз!</b>
    Бул жерде жамаатыңыз үчүн добуш бересиз жана кандай иштер аткарылганын билесиз.
welcome-town =
    { welcome }

    Сиздин аймагыңыз: <b>{ $town }</b>
    Төмөнкү баскычтардын бирин тандаңыз.
pick-town =
    { welcome }

    Аймагыңызды тандаңыз:
pick-town-again = Аймагыңызды тандаңыз:
pick-other-town = Башка аймактансызбы? Анда аны тандаңыз:
button-change-town = Аймакты алмаштыруу
no-towns =
    <b>Кош келиңиз!</b>
    Азырынча бир да аймак кошула элек. Бир аздан соң кайталап көрүңүз.

help =
    <b>Жардам</b>

    🗳 <b>Добуш берүү</b> — жамаатыңыздын артыкчылыктуу көйгөйүн тандайсыз. Бир адам — бир добуш. Мөөнөтү бүткөнчө аны өзгөртсөңүз болот.
    📊 <b>Жыйынтыктар</b> — кайсы көйгөй тандалганын көрөсүз.
    🏗 <b>Долбоорлор</b> — ким кандай иш жасап жатканын окуйсуз.
    🔔 <b>Жазылуу</b> — жаңы кабарлар Сизге келип турат. Каалаган убакта баш тартсаңыз болот.

    Кайсы вариантты тандаганыңызды бот эч кимге көрсөтпөйт.
    Муниципалдык социалдык тапшырыкты мыйзам «социалдык заказ» деп атайт.
button-ask = ✍️ { menu-ask }

## Бюллетень / the ballot

default-question = Жамаатыбыз үчүн кайсы көйгөйдү биринчи чечүү керек?
ballot =
    🗳 <b>{ $question }</b>

    { $choices }

    { $how }
    Добуш берүү мөөнөтү: { $closes }
ballot-choice = <b>{ $number }.</b> { $name }
ballot-choice-by = <b>{ $number }.</b> { $name } <i>({ $by })</i>
ballot-how-single = Бир вариант тандаңыз:
ballot-how-approval = Бир же бир нече вариант тандаңыз. Эң көбү: { $limit }. Калганы: { $left }
ballot-how-ranked = Эң маанилүүсүн биринчи, андан кийинкисин экинчи басыңыз. Эң көбү: { $limit }. Тандалганы: { $chosen }
ballot-ranked-so-far = Сиз койгон ирет: { $names }
ballot-shorter = Толук тизмени «{ button-read-choices }» баскычы менен окуңуз.
button-choice = { $number }. { $name }
button-choice-on = ✅ { $number }. { $name }
button-choice-place = { $place }-орун · { $number }. { $name }
button-read-choices = 📖 Кененирээк
button-unrank = ↩️ Акыркысын алып салуу
button-finish-ballot = Бүттү
choice-in-full = <b>{ $number }. { $name }</b>
choice-in-full-by = Сунуштаган: { $by }

voted-card =
    ✅ <b>Добушуңуз кабыл алынды.</b>

    { $question }

    Добуш берүү мөөнөтү: { $closes }
    Ага чейин добушуңузду өзгөртсөңүз болот.
button-my-vote = 👁 Добушумду көрүү
button-change-vote = 🔄 Добушту өзгөртүү
toast-vote-taken = Добушуңуз кабыл алынды: { $choice }
toast-vote-changed = Добушуңуз өзгөртүлдү: { $choice }
toast-vote-same = Сиздин добушуңуз мурунтан эле ушул: { $choice }. Эч нерсе өзгөргөн жок.
toast-vote-marked = Добушуңуз кабыл алынды: { $choice }. Калганы: { $left }
toast-vote-unmarked = Алып салынды: { $choice }. Калганы: { $left }
toast-vote-unchanged = Эч нерсе өзгөргөн жок: бюллетениңиз мурункудай.
toast-vote-ranked = Добушуңуз кабыл алынды: { $place }-орун — { $choice }
toast-vote-ranked-partly = Тандоо толук эмес, бирок тандаганыңыз эсептелет.
toast-vote-emptied = Азыр добушуңуз жок: бир да вариант тандалган эмес.
my-vote = Сиздин добушуңуз: { $choices }
my-vote-none = Сиз азырынча добуш бере элексиз.
open-polls = Азыр жүрүп жаткан добуш берүүлөр. Бирин тандаңыз:
no-open-polls = Азыр ачык добуш берүү жок. Жаңысы башталганда билүү үчүн «{ menu-follow }» баскычын басыңыз.
already-voted-mark = ✅ { $question }
plain-text = { $text }

## Болбой турган нерселер / every no (at most 200 characters: they are also shown as alerts; no HTML)

fault = Ката кетти. Бир аздан соң кайра аракет кылыңыз.
refusal-poll-not-found = Мындай добуш берүү табылган жок.
refusal-poll-not-open-yet = Добуш берүү азырынча баштала элек.
refusal-poll-closed = Добуш берүү аяктады. Жыйынтыгын «{ menu-results }» баскычын басып көрүңүз.
refusal-poll-cancelled = Бул добуш берүү жокко чыгарылган.
refusal-choice-not-found = Мындай вариант жок. Бюллетенди кайра ачыңыз.
refusal-choices-used-up = Эң көбү { $limit } вариант тандоого болот. Башкасын тандоо үчүн адегенде бирөөсүн алып салыңыз.
refusal-wrong-kind-of-press = Билдирүү эскирип калды. Бюллетенди кайра ачыңыз.
refusal-no-ballot-yet = Сиз азырынча добуш бере элексиз.
refusal-results-hidden = Жыйынтык добуш берүү аяктагандан кийин көрүнөт. Мөөнөтү: { $closes_at }
refusal-poll-stands-fixed = Ачылган добуш берүү өзгөртүлбөйт.
refusal-question-missing = Суроону жазыңыз.
refusal-question-too-long = Суроо өтө узун. Эң көбү { $limit } белги.
refusal-choices-too-few = Эң аз дегенде эки вариант керек. Ар бирин өзүнчө сапка жазыңыз.
refusal-choices-too-many = Варианттар өтө көп. Эң көбү { $limit } вариант.
refusal-choice-too-long = Вариант өтө узун. Эң көбү { $limit } белги.
refusal-choice-twice = Бул вариант эки жолу жазылган.
refusal-closing-too-soon = Мөөнөт өтө жакын же өтүп кеткен. Эң аз дегенде 5 мүнөттөн кийинки убакытты жазыңыз.
refusal-closing-too-far = Мөөнөт өтө алыс. Бир жылдан ашпаган убакытты жазыңыз.
refusal-moment-not-understood = Убакытты түшүнгөн жокмун. Мындай жазыңыз: 25-декабрь 18:00 же эртең 18:00
refusal-date-unknown = Мындай дата же саат жок. Мисалы: 25.12.2026 18:00
refusal-reason-missing = Себебин жазыңыз: ал бардык катышуучуларга жарыяланат.
refusal-reason-too-long = Себеп өтө узун. Эң көбү { $limit } белги.
refusal-live-poll-cannot-be-ended = Жыйынтыгы ачык көрүнүп турган добуш берүүнү мөөнөтүнөн мурда аяктоого болбойт.
refusal-town-not-found = Мындай аймак табылган жок.
refusal-no-towns-yet = Азырынча бир да аймак кошула элек. Бир аздан соң кайталап көрүңүз.
refusal-not-a-coordinator = Бул аракетке уруксатыңыз жок. Аны координаторлор гана жасай алат.
refusal-not-an-administrator = Бул аракетке уруксатыңыз жок. Аны администраторлор гана жасай алат.
refusal-invitation-unknown = Мындай чакыруу жок. Администратордон жаңы шилтеме сураңыз.
refusal-invitation-used = Бул чакыруу колдонулуп калган. Администратордон жаңы шилтеме сураңыз.
refusal-invitation-expired = Чакыруунун мөөнөтү бүткөн. Администратордон жаңы шилтеме сураңыз.
refusal-project-not-found = Мындай долбоор табылган жок.
refusal-no-projects-yet = Азырынча долбоор жок.
refusal-tranche-not-found = Мындай транш табылган жок.
refusal-works-missing = Аткарылган иштерди жазыңыз: ар бир иш өзүнчө сапта.
refusal-works-too-many = Иштер өтө көп. Бир кулактандырууга эң көбү { $limit } иш батат.
refusal-work-too-long = Бир иштин тексти өтө узун. Эң көбү { $limit } белги.
refusal-photos-too-many = Эң көбү { $limit } сүрөт жөнөтүүгө болот.
refusal-announcement-gone = Бул кулактандыруу жөнөтүлгөн же жокко чыгарылган.
refusal-question-not-found = Мындай суроо табылган жок.
refusal-question-answered = Бул суроого жооп берилген.
refusal-button-stale = Билдирүү эскирип калды. Баштан баштаңыз.
refusal-text-expected = Түшүнгөн жокмун. Текст жазып жөнөтүңүз же билдирүүдөгү баскычтардын бирин басыңыз.
refusal-photo-or-text-expected = Түшүнгөн жокмун. Сүрөт же текст жөнөтүңүз.
refusal-press-expected = Түшүнгөн жокмун. Билдирүүдөгү баскычтардын бирин басыңыз.
refusal-no-form-open = Жокко чыгара турган эч нерсе жок.
refusal-not-understood = Түшүнгөн жокмун. Төмөнкү баскычтардын бирин тандаңыз же /jardam басыңыз.
refusal-unknown-command = Мындай буйрук жок. Жардам алуу үчүн /jardam басыңыз.
refusal-group-administrator-only = Муну топтун администратору гана жасай алат.

## Формалар / forms

button-back = ⬅️ Артка
button-leave-form = ✖️ { menu-cancel }
button-resume-form = ▶️ Улантуу
form-left = Жокко чыгарылды. Эч нерсе жөнөтүлгөн жок.

## Жыйынтыктар / results

quoted = “{ $text }”
result-title = 📊 <b>Добуш берүүнүн жыйынтыгы</b> · { $town }
result-question = { $question }
result-winner = Эң көп добуш алган көйгөй: <b>{ $name }</b>
result-tie = Добуштар тең бөлүндү: { $names }
result-no-votes = Бир да добуш берилген жок.
result-no-votes-yet = Азырынча бир да добуш эсептелген жок: жыйындын сандары күтүлүүдө.
result-live = Добуш берүү жүрүп жатат. Мөөнөтү: { $closes }
result-line = <b>{ $number }.</b> { $name }
    — { $value }
result-votes = { $n } добуш
result-points = { $n } упай
result-share = { $value } · { $share }
result-participants = Добуш бергендер: { $n }
result-given = Берилген добуштар: { $n }
result-turnout = Катышуу: { $share } (тургундар: { $residents })
result-ended-early = Добуш берүү мөөнөтүнөн мурда аяктады. Себеби: { $reason }
result-picture-subtitle = { $town } · { $date }
result-waiting =
    🗳 { $question }
    Жыйынтык добуш берүү аяктагандан кийин көрүнөт. Мөөнөтү: { $closes }
results-list =
    📊 <b>Жыйынтыктар</b> · { $town }

    Бирин тандаңыз:
results-none =
    📊 <b>Жыйынтыктар</b> · { $town }

    Азырынча жыйынтык жок.
outcome-before =
    <b>Артыкчылыктуу көйгөй:</b> { $problem }
    Тандап алуу процессине { $n } катышуучу катышты.
button-see-result = 📊 Толук жыйынтык

## Координатордун иш орду / the desk

desk =
    🗂 <b>Координатордун иш орду</b>
    Аймак: <b>{ $town }</b>

    Добуш берүүнү топто көрсөтүү үчүн ботту топко кошуп, ал жерге /dobush деп жазыңыз.
desk-towns =
    🗂 <b>Координатордун иш орду</b>

    Аймакты тандаңыз:
button-start-poll = 🗳 Добуш берүү ачуу
button-desk-polls = 📋 Добуш берүүлөр
button-start-announcement = 📣 Кулактандыруу жазуу
button-desk-questions = ✉️ Суроолор
button-show-in-group = 👥 Топто көрсөтүү
button-invite = ➕ Координатор кошуу
button-team = 👤 Координаторлор
button-other-desk = 🔁 Башка аймак
button-refresh = 🔄 Жаңылоо
button-page-back = ◀️ Мурунку
button-page-on = Кийинки ▶️
desk-polls =
    📋 <b>Добуш берүүлөр</b>
    Аймак: { $town }

    Бирин тандаңыз. Канча киши добуш бергени анын жанында турат.
desk-no-polls =
    📋 <b>Добуш берүүлөр</b>
    Аймак: { $town }

    Азыр ачык добуш берүү жок.
desk-poll-label = { $question } · { $n }
button-end-poll = 🏁 Добуш берүүнү аяктоо

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

## Мөөнөтүнөн мурда аяктоо / ending early

ending-reason =
    { $title }

    { $question }

    Добуш берүү мөөнөтү: { $closes }

    { $told }
ending-confirm =
    { $title }

    { $question }

    Добуш бергендер: { $n }
    Себеби: { $reason }

    { $when }
    { $effect }
    Алуучулар: { $recipients }
ending-over = Бул добуш берүү аяктап калган: мөөнөтү бүттү же аны башка координатор аяктады.

## Координаторлор / the team

invite-town = Жаңы координатор кайсы аймак үчүн иштейт?
toast-invitation-made = Төмөнкү билдирүүнү жаңы координаторго жөнөтүңүз.
invitation =
    Сизди «Добуш» ботунун координатору болууга чакырабыз.
    Аймак: <b>{ $town }</b>

    Төмөнкү шилтемени ачып, «START» баскычын басыңыз:
    { $link }

    Шилтеме бир гана жолу иштейт. Мөөнөтү: { $until }
coordinator-welcome =
    <b>Кош келиңиз! Сиз эми координаторсуз.</b>
    Аймак: <b>{ $town }</b>

    Добуш берүү ачуу жана кулактандыруу жазуу үчүн төмөнкү «{ button-menu-desk }» баскычын басыңыз.
invitation-for-coordinator =
    Сиз буга чейин эле координаторсуз. Аймак: { $town }
    Чакыруу колдонулган жок: аны башка кишиге жөнөтсөңүз болот.
invitation-for-administrator =
    Сиз администраторсуз: бардык иштерди ансыз деле жасай аласыз.
    Чакыруу колдонулган жок: аны жаңы координаторго жөнөтүңүз. Аймак: { $town }
invitation-taken =
    ✅ Чакыруу кабыл алынды. Жаңы координатор: <b>{ $name }</b>
    Аймак: { $town }
team =
    👤 <b>Координаторлор</b>

    Ишин токтотуу үчүн кишини тандаңыз.
team-empty =
    👤 <b>Координаторлор</b>

    Азырынча координатор жок.
team-member = { $name } · { $town }
team-remove =
    <b>{ $name }</b>
    Аймак: { $town }

    Бул кишини координаторлордун катарынан чыгарасызбы? Ал ошол замат иш ордуна кире албай калат.
button-remove-coordinator = Ооба, чыгаруу
toast-coordinator-removed = Координатор чыгарылды.
coordinator-removed =
    Сиз эми бул аймактын координатору эмессиз: { $town }
    Добуш берүү жана кабар алуу мурдагыдай эле мүмкүн. Иштегениңиз үчүн рахмат!

## Убакытты кантип жазышат / how people type moments (one a line; upper or lower case, ө ү ң or о у н)

months =
    январь
    февраль
    март
    апрель
    май
    июнь
    июль
    август
    сентябрь
    октябрь
    ноябрь
    декабрь
weekdays =
    дүйшөмбү
    шейшемби
    шаршемби
    бейшемби
    жума
    ишемби
    жекшемби
words-for-numbers =
    бир
    эки
    үч
    төрт
    беш
    алты
    жети
    сегиз
    тогуз
    он
words-for-today = бүгүн
words-for-tomorrow = эртең
words-for-after-tomorrow =
    бүрсүгүнү
    бирсигүнү
words-for-minute = мүнөт
words-for-hour = саат
words-for-day = күн
words-for-week =
    апта
    жума
words-for-later = кийин
words-for-year =
    жыл
    жылы
    жылдын
    ж
endings-after-figures =
    да
    де
    до
    дө
    та
    те
    то
    тө
    га
    ге
    го
    гө
    ка
    ке
    ко
    кө
words-beside-a-moment =
    күнү
    чейин

## Жыйынтыктарды, долбоорлорду окуу / reading results and projects

results-title = 📊 <b>Жыйынтыктар</b> · { $town }
results-list-closed = { $date } · { $question }
results-list-live = ⏳ Жүрүп жатат · { $question }
result-winner-points = Эң көп упай алган көйгөй: <b>{ $name }</b>
result-tie-points = Упайлар тең бөлүндү: { $names }
result-live-title = 📊 <b>Азыркы көрсөткүчтөр</b> · { $town }
result-live-step = Көрсөткүчтөр дагы беш киши добуш берген сайын жаңырат. Ошентип ким эмнени тандаганы билинбейт.
result-live-none = Көрсөткүчтөр алгачкы беш киши добуш бергенден кийин чыгат. Ошентип ким эмнени тандаганы билинбейт.

projects-list =
    🏗 <b>Долбоорлор</b> · { $town }

    Бирин тандаңыз:
projects-none =
    🏗 <b>Долбоорлор</b> · { $town }

    Азырынча долбоор жок. Жаңысын билүү үчүн «{ menu-follow }» баскычын басыңыз.
project-title = 🏗 <b>{ $name }</b>
project-town = Аймак: { $town }
project-problem = <b>Көйгөй:</b> { $problem }
project-goal = <b>Максаты:</b> { $goal }
project-executor = <b>Аткаруучу:</b> { $name }
project-executor-kind = <b>Аткаруучу:</b> { $name } ({ $kind })
project-contact = Байланышуу үчүн:
project-phone = 📞 { $phone }
project-email = ✉️ { $email }
project-person = 👤 { $name }
project-group = <b>Биргелешкен мониторинг жана баалоо тобу:</b> { $size } адам
project-group-composition = Топтун курамы:
project-group-who = • { $who }
project-partners = <b>Өнөктөштөр:</b>
project-partner = • { $name }
tranche-title = <b>{ $n }-транш</b>
tranche-empty = Азырынча маалымат жок.
work-done = ✅ { $text }
work-under-way = ⏳ { $text }
work-not-done = ✖️ { $text }
work-done-sign = ✅ — аткарылды
work-under-way-sign = ⏳ — аткарылып жатат
work-not-done-sign = ✖️ — аткарылган жок
works-legend = <i>Белгилер: { $signs }</i>
button-see-tranche = { $n }-транш
button-project = 🏗 Долбоор жөнүндө
button-other-projects = 🏗 Башка долбоорлор

## Жазылуу / subscribing

button-follow-town = 🔔 Аймакка жазылуу
button-follow-project = 🔔 Долбоорго жазылуу
button-unfollow = 🔕 { menu-unfollow }
button-see-followed = 🔔 { menu-follow }
follow-on = ✅ { $name }
follow-off = ▫️ { $name }
following =
    🔔 <b>Жазылуу</b>

    Жазылуу же баш тартуу үчүн баскычты басыңыз. ✅ — жазылгансыз.

    Аймакка жазылсаңыз, анын бардык добуш берүүлөрү, жыйынтыктары жана долбоорлору жөнүндө кабар келет.
    Долбоорго жазылсаңыз, ошол долбоор жөнүндө гана кабар келет.
following-mine =
    🔕 <b>Жазылуудан баш тартуу</b>

    Сиз жазылгандар төмөндө. Баш тартуу үчүн баскычты басыңыз.
following-none = Сиз азыр эч нерсеге жазылган эмессиз.
toast-followed = Сиз жазылдыңыз
toast-unfollowed = Сиз жазылуудан баш тарттыңыз
toast-unfollowed-but-town = Сиз жазылуудан баш тарттыңыз. Бирок аймакка жазылгансыз: бул долбоордун кабарлары аны менен бирге келе берет.

## Суроо-жооп / questions and answers

question-step =
    ✍️ <b>Суроо берүү</b> · { $town }{ $about }

    Сурооңузду бир билдирүү менен жазыңыз. Аны координаторлор окуп, жооп берет. Атыңыз аларга көрсөтүлбөйт.
question-sent = ✅ Сурооңуз координаторлорго жөнөтүлдү. Жообу ушул жерге келет.
question-letter =
    ✉️ <b>Тургундун суроосу</b> · { $town }{ $about }

    { $text }
button-answer = ✍️ Жооп берүү
answer-step =
    ✍️ <b>Жооп берүү</b> · { $town }{ $about }

    <b>Суроо:</b> { $text }

    Жообуңузду бир билдирүү менен жазыңыз. Ал суроо берген тургунга жөнөтүлөт.
answer-sent = ✅ Жообуңуз кабыл алынды. Ал тургунга азыр жөнөтүлөт.
answer-letter =
    ✉️ <b>Сурооңузга жооп келди</b> · { $town }{ $about }

    <b>Сурооңуз:</b> { $question }

    <b>Жооп:</b> { $answer }
desk-questions =
    ✉️ <b>Суроолор</b> · { $town }

    Жооп күткөн суроолор: { $n }
    Суроонун билдирүүсүнө жооп кайтарып жазсаңыз да болот.
desk-questions-none =
    ✉️ <b>Суроолор</b> · { $town }

    Жооп күткөн суроо жок.
button-more-questions = ⬇️ Дагы { $n } суроо
refusal-questions-too-many = Сиздин { $limit } сурооңуз жооп күтүп турат. Жаңы сурооңузду жооп келгенден кийин жазыңыз.
refusal-answer-too-long = Жооп өтө узун. Эң көбү { $limit } белги.
refusal-form-open = Сизде бүтпөгөн иш бар. Аны улантуу үчүн «{ menu-desk }» баскычын басыңыз, таштоо үчүн /cancel деп жазыңыз.

## Топтор жана каналдар / groups and channels

group-greeting =
    <b>Саламатсыздарбы!</b> Мен «Добуш» ботумун. Менин жардамым менен жамаат кайсы көйгөйдү биринчи чечүү керектигин добуш берип тандайт.

    Топтун администраторлоруна:
    /jazyluu — топту жаңы кабарларга жазуу
    /dobush — добуш берүүнү топко чыгаруу (муну координатор жасайт)
button-to-private = 💬 Бот менен жеке чат
button-vote-in-private = 🗳 Жеке чатта добуш берүү
group-pointer = Добуш берүү, жыйынтыктар жана долбоорлор бот менен жеке чатта:
group-pointer-administrator =
    Топту кабарларга анын администратору гана жаза алат.
    Өзүңүз жазылуу үчүн бот менен жеке чатты ачыңыз:
group-pointer-unknown =
    Бул топтун администраторлору ким экенин Telegram ботко көрсөткөн жок.
    Ботту да топтун администратору кылып, /jazyluu буйругун кайра жазыңыз.
group-no-open-polls = Азыр ачык добуш берүү жок.
group-pick-poll =
    Кайсы добуш берүүнү топко чыгаруу керек?
    Муну координатор гана тандай алат.
toast-board-wanted = Добуш берүү азыр топко чыгат.
group-following =
    🔔 <b>Топту кабарларга жазуу</b>

    Жазылган аймактардын кабарлары ушул топко келет: добуш берүүлөр, алардын жыйынтыктары жана транштар боюнча маалымат.
    Баскычтарды топтун администратору гана баса алат. ✅ — жазылган.
channel-following =
    🔔 <b>Каналды кабарларга жазуу: { $title }</b>

    Жазылган аймактардын кабарлары ошол каналга келет: добуш берүүлөр, алардын жыйынтыктары жана транштар боюнча маалымат.
    ✅ — жазылган.
group-no-towns = Азырынча бир да аймак кошула элек. Бир аздан соң кайталап көрүңүз.
toast-group-followed = Жазылды: { $name }
toast-group-unfollowed = Жазылуудан баш тартылды: { $name }
refusal-group-administrator-unknown = Администраторлор ким экенин Telegram ботко көрсөткөн жок. Ботту администратор кылып, баскычты кайра басыңыз.
refusal-group-gone = Бот ал жерден чыгарылган. Аны кайра кошуңуз.

## Топтогу такта / the board in a group

board =
    🗳 <b>{ $question }</b>

    { $choices }

    <b>Добуш бергендер: { $n }</b>
    Добуш берүү мөөнөтү: { $closes }

    { $how }
board-how-single = Вариантты басыңыз: тандооңузду башкалар көрбөйт, жооп Сизге гана чыгат.
board-how-anyone = Төмөнкү баскычты басыңыз: добуш берүү бот менен жеке чатта ачылат.
board-how-phone = { board-how-anyone } Ал жерде телефон номериңизди бөлүшөсүз.
board-how-members = Атайын топтун мүчөлөрү гана добуш бере алат. { board-how-anyone }
board-how-slips = Добуш берүү барагын алгандар гана добуш бере алат: барактагы QR-кодду телефондун камерасы менен ачыңыз.
board-how-paper = Бул добуш берүү жыйында, кагаз бюллетендер менен өтөт.
board-live = Варианттар боюнча сандар дагы беш киши добуш бергенде гана жаңырат.
board-line = <b>{ $number }.</b> { $name } — { $value }
board-closed =
    🏁 <b>Добуш берүү аяктады</b>
    { $question }

    { $outcome }

    { $choices }

    { $figures }
board-cancelled =
    <b>{ $question }</b>

    Бул добуш берүү жокко чыгарылган.

## Көрсөтмө окуя / the demo

bot-name = Добуш
demo-administrator = Администратор
demo-coordinator = Координатор, { $town }
demo-names =
    Айгүл
    Бакыт
    Гүлнара
    Данияр
    Жылдыз
    Кубат
    Мээрим
    Нурлан
    Роза
    Сүйүн
    Таалай
    Чынара
    Эркин
    Үмүт
    Өмүр

## Кулактандыруу / announcements on a tranche

news-works =
    📣 <b>Кулактандыруу</b>

    Аткарылган иштерди жазып жөнөтүңүз: ар бир иш өзүнчө сапта. Сүрөт, видео же файл болсо, кошо жөнөтүңүз (эң көбү 30).
    Иш азырынча бүтө элек болсо, анын алдына ⏳ белгисин коюңуз.

    Мисалы:
    <i>Борбордун имараты оңдолду
    ⏳ Эки кызматкер ишке алынууда</i>
news-works-to-media =
    Кабыл алынганы: { $media }.

    Эми аткарылган иштерди жазып жөнөтүңүз: ар бир иш өзүнчө сапта. Иш азырынча бүтө элек болсо, анын алдына ⏳ белгисин коюңуз.
news-works-again =
    { news-taken }

    Иштерди алмаштыруу үчүн жаңы тизмени жазып жөнөтүңүз. Сүрөт, видео же файл кошуу үчүн аны жөнөтүңүз.
news-taken = Кабыл алынганы: { $works } иш, { $media }.
button-news-keep = { button-resume-form }
button-news-no-media = 🗑 Сүрөт, видео жана файлдарды алып салуу
news-project = Кулактандыруу кайсы долбоор жөнүндө? Бирин тандаңыз:
news-tranche =
    “{ $project }” долбоору
    { news-taken }

    Иштер кайсы траншка кирет? Бирин тандаңыз:
news-tranche-number = { $n }-транш
button-news-new-tranche = ➕ Жаңы: { $n }-транш
news-look =
    👀 <b>Алдын ала көрүү</b>
    👆 Кулактандыруу ушундай көрүнөт. Ал <b>{ $n } жазылуучуга</b> жөнөтүлөт.
    { $scopes }

    Иштин абалын өзгөртүү үчүн аны басыңыз: ✅ аткарылды, ⏳ аткарылууда.
    Иш же сүрөт кошуу үчүн аны жөнөтүңүз.
news-look-nobody =
    👀 <b>Алдын ала көрүү</b>
    👆 Кулактандыруу ушундай көрүнөт. Азырынча жазылуучу жок: иштер долбоордун баракчасында гана көрүнөт.

    Иштин абалын өзгөртүү үчүн аны басыңыз: ✅ аткарылды, ⏳ аткарылууда.
    Иш же сүрөт кошуу үчүн аны жөнөтүңүз.
button-news-send = 📤 Жөнөтүү
toast-news-sending = Жөнөтүү башталды.
refusal-photo-as-file = Бул жерге сүрөт гана кошулат. Аны файл катары эмес, сүрөт катары жөнөтүңүз.

news-town = 📣 <b>{ $town }</b>
news-project-line = “{ $project }” долбоору
news-done = <b>{ $n }-транштын алкагында төмөнкүдөй иштер аткарылды:</b>
news-done-line = ✅ { $work }
news-under-way = <b>Аткарылып жаткан иштер:</b>
news-only-under-way = <b>{ $n }-транштын алкагында аткарылып жаткан иштер:</b>
news-under-way-line = ⏳ { $work }
news-not-done = <b>Аткарылбай калган иштер:</b>
news-only-not-done = <b>{ $n }-транштын алкагында аткарылбай калган иштер:</b>
news-not-done-line = ✖️ { $work }
news-spent = 💰 Сарпталган каражат: <b>{ $sum }</b>
news-next =
    ➡️ <b>Кийинки кадамдар:</b>
    { $text }
news-executor = Аткаруучу: { $executor }
button-unfollow-project = 🔕 Долбоорго жазылуудан баш тартуу

news-of = “{ $project }” долбоору, { $n }-транш
news-progress =
    📤 <b>Жөнөтүлүүдө…</b>
    { $head }

    { $bar }
news-bar = { $bar } { $percent }% · { $done } / { $owed }
news-report =
    📣 <b>Жөнөтүү аяктады</b>
    { $head }

    { $lines }
news-sent = Жөнөтүлдү: <b>{ $n }</b>
news-blocked = Ботту бөгөттөгөн: { $n }
news-failed = Жөнөтүлгөн жок: { $n }
news-reason = • себеби: <code>{ $reason }</code> ({ $n })
news-repeated = Кайталанды: { $n } (байланыш үзүлүп калгандыктан, эки жолу барышы мүмкүн)
news-took = Убакыт: { $span }
news-stopped = ⛔️ Жөнөтүү токтотулду: алгачкы алуучулардын баарында бирдей ката чыкты.
news-nobody = Азырынча жазылуучу жок, ошондуктан эч кимге жөнөтүлгөн жок. Иштер долбоордун баракчасына кошулду.
span-seconds = { $n } секунд
span-minutes-seconds = { $minutes } мүнөт { $seconds } секунд
span-hours-minutes = { $hours } саат { $minutes } мүнөт

## Сынап көрүү баракчасы / the page to try the bot in

page-title = Добуш: сынап көрүү
page-role-resident = тургун
page-role-coordinator = координатор
page-role-administrator = администратор
role-former = мурунку координатор
page-role-monitor = мониторинг тобунун мүчөсү
page-group-name = Тургундардын тобу
page-lever-restart = Ботту өчүрүп, кайра иштетүү
page-lever-restarted = Бот өчүп, кайра иштеди.
page-lever-voters = Дагы { $n } тургун добуш берет
page-lever-voters-none = Азыр ачык добуш берүү жок.
page-lever-voted = Добуш берген жаңы тургундар: { $n }
page-accept = Макул
page-account = Чат: { $name }
page-add-bot = Ботту топко кошуу
page-add-column = Чат ачуу
page-album = Сүрөттөр альбому
page-album-limits = Альбомдо экиден онго чейин сүрөт болот.
page-attach = Тиркөө
page-attach-contact = Телефон номерим
page-attach-document = Файл
page-attach-photo = Сүрөт
page-audio = Аудио
page-block = Ботту бөгөттөө
page-bot = бот
page-cancel = Жокко чыгаруу
page-cannot = Бул мүмкүн эмес
page-caption = Түшүндүрмө
page-channel = канал
page-chats = Чаттар
page-choose-group = Топту тандаңыз
page-choose-person = Адамды тандаңыз
page-clock-day = +1 күн
page-clock-hour = +1 саат
page-clock-now = Азыр: { $time }
page-clock-week = +1 апта
page-close = Жабуу
page-close-column = Чатты жабуу
page-column-menu = Аракеттер: { $name }
page-commands = Буйруктар
page-copied = Көчүрүлдү
page-delete = Өчүрүү
page-edit = Оңдоо
page-edited = оңдолду
page-empty = Азырынча билдирүү жок
page-file-size = { $size } КБ
page-find = Аты боюнча издөө
page-form-day = { $day }-{ $month }
page-form-moment = { $day }-{ $month }, { $time }
page-forwarded = Кимден: { $name }
page-group = топ
page-inline-results = Табылгандар
page-join = Топко кирүү
page-jump = Эң жаңы билдирүүгө өтүү
page-keyboard = Баскычтар
page-leave = Топтон чыгуу
page-levers = Шарттар
page-levers-clock = Убакыт
page-levers-hint = Турмушта боло турган жагдайларды ушул жерден сынап көрүңүз.
page-levers-limit = Telegram чектөөсү
page-levers-more = Дагы
page-levers-network = Байланыш
page-limit-done = 10 секунд бою Telegram боттун билдирүүлөрүн кабыл албайт.
page-limit-reached = 10 секундга чектөө
page-location = Картадагы жер
page-log = Журнал
page-log-arguments = Маалымат
page-log-count = Чакыруулар: { $calls }, четке кагылганы: { $refused }
page-log-empty = Азырынча чакыруу жок
page-log-refused-only = Четке кагылгандары гана
page-lost = Байланыш үзүлдү. Кайра туташууда…
page-member = { $n } катышуучу
page-message = Билдирүү
page-message-menu = Билдирүү менен аракеттер
page-messages = Билдирүүлөр
page-months = январь, февраль, март, апрель, май, июнь, июль, август, сентябрь, октябрь, ноябрь, декабрь
page-more-earlier = Мурунку билдирүүлөр
page-name = Аты
page-network-broken = үзүлүүдө
page-network-good = жакшы
page-network-slow = жай
page-new-group = Жаңы топ
page-new-person = Жаңы адам
page-not-member = топто жок
page-other-link = Сыртта ачылат
page-panel = Көрсөтмө, шарттар жана журнал
page-photo = Сүрөт
page-reply = Жооп берүү
page-replying = Жооп: { $name }
page-restarted = Сынап көрүү кайра башталды. Баракчаны кайра ачыңыз.
page-send = Жөнөтүү
page-service-joined = { $name } топко кошулду
page-service-left = { $name } топтон чыкты
page-service-other = Чат өзгөрдү
page-service-pinned = Билдирүү бекитилди
page-service-shared = Тандоо ботко жөнөтүлдү
page-shown = Көрсөтүү
page-start = БАШТОО
page-sticker = Стикер
page-tour = Көрсөтмө
page-tour-again = Башынан
page-tour-back = Артка
page-tour-next = Кийинки
page-tour-step = { $n } / { $of }
page-typing = жазып жатат…
page-unblock = Бөгөттөн чыгаруу
page-via = @{ $name } аркылуу
page-video = Видео
page-voice = Үн билдирүүсү
page-working = Аткарылууда…
page-you = Сиз

## Координатордун көрсөтмөсү / the coordinator's guided tour

tour-heading = Координатор үчүн көрсөтмө
tour-opening = Бул барактагы жети кадам менен Сиз өз ишиңизди ойноп үйрөнөсүз: чыныгы тургундарга эч нерсе жөнөтүлбөйт.
tour-desk-title = 1. Иш ордун ачыңыз
tour-desk-text = Сиз — координаторсуз. Менюдан «{ menu-desk }» баскычын басыңыз: иш орду ачылат. Кезектеги баскыч сары алкак менен белгиленет.
tour-open-title = 2. Добуш берүүнү ачыңыз
tour-open-text =
    «{ button-start-poll }» баскычын басыңыз. Даяр суроону алыңыз же өзүңүздүкүн жазыңыз. Варианттарды жазып жөнөтүңүз: ар бирин өзүнчө сапка.

    Мөөнөтүн тандап, баарын текшериңиз да, «{ button-open-poll }» баскычын басыңыз. Ачылгандан кийин эч нерсени өзгөртүүгө болбойт.
tour-vote-title = 3. Тургун болуп добуш бериңиз
tour-vote-text = Тургундун чатында «{ page-start }», андан соң «{ menu-vote }» баскычын басып, вариантты тандаңыз. Добуш дароо кабыл алынат. Мөөнөтү бүткөнчө аны өзгөртсө болот, ким эмнени тандаганын бот эч кимге көрсөтпөйт.
tour-end-title = 4. Добуш берүүнү аяктаңыз
tour-end-text =
    Координатордун чатында «{ menu-desk }», андан соң «{ button-desk-polls }» баскычын басып, добуш берүүнү тандаңыз. «{ button-end-poll }» баскычын басып, себебин жазыңыз жана ырастаңыз: аймакта жалгыз координатор болсо, бир киши жетет, болбосо экинчи киши да ырасташы керек.

    Мөөнөтүнүн бүтүшүн күтсөңүз да болот: «{ page-levers }» бөлүмүндө убакытты бир аптага жылдырыңыз.
tour-read-title = 5. Жыйынтыкты окуңуз
tour-read-text = Жыйынтык добуш бергендердин баарына өзү келет. Тургундун чатында «{ menu-results }» баскычын басып көрүңүз. Андан соң «{ menu-follow }» баскычын басып, аймакка жазылыңыз: кийинки кулактандыруу ушул чатка келет.
tour-news-title = 6. Кулактандыруу жазыңыз
tour-news-text =
    Координатордун иш ордунда «{ button-start-announcement }» баскычын басыңыз. Аткарылган иштерди жазып жөнөтүңүз: ар бирин өзүнчө сапка. Сүрөттөрдү да кошсоңуз болот.

    Траншты тандап, кулактандыруунун кандай көрүнөрүн текшериңиз да, «{ button-news-send }» баскычын басыңыз. Канча кишиге жөнөтүлгөнүн бот өзү көрсөтүп турат.
tour-correct-title = 7. Катаны оңдоңуз
tour-correct-text =
    Жөнөтүлгөндөн кийин ката табылса, отчёттун астындагы «{ button-correct }» баскычын басып, иштердин оңдолгон тизмесин жазып жөнөтүңүз. Кандай болорун карап, «{ button-correction-confirm }» баскычын басыңыз.

    Кулактандыруу бардык жазылуучулардын чатында оңдолот. Тургундун чатын карап көрүңүз.

## Үзгүлтүк, боттун абалы / outages and the bot's state

after-outage =
    🗳 <b>{ $question }</b>

    Бот убактылуу иштеген жок:
    { $since } — { $until }
    Ошол учурда басылган баскычтар жетпей калышы мүмкүн. Добушуңузду текшерип, керек болсо кайра басыңыз.

    Добуш берүү мөөнөтү: { $closes }
after-outage-prolonged =
    🗳 <b>{ $question }</b>

    Бот убактылуу иштеген жок:
    { $since } — { $until }
    Ошол учурда басылган баскычтар жетпей калышы мүмкүн. Ошондуктан добуш берүү узартылды. Добушуңузду текшерип, керек болсо кайра басыңыз.

    Жаңы мөөнөт: { $closes }
button-look-at-vote = 🗳 Добушумду текшерүү
storage-trouble =
    ⛔️ <b>Бот добуштарды кабыл ала албай жатат.</b>
    Сервердин дискинде орун калган жок же диск бузулган. Буга чейин кабыл алынган добуштар сакталып турат. Орун бошогондо бот өзү улантат.
storage-recovered = ✅ Бот добуштарды кайра кабыл алып жатат.
update-parked =
    ⚠️ Бир билдирүүнү иштетүү мүмкүн болгон жок. Ал четке коюлду, калгандары иштеп жатат.
    № { $seq }, түрү: <code>{ $kind }</code>, ката: <code>{ $error }</code>
state =
    🩺 <b>Боттун абалы</b>

    { $lines }
state-waiting = Иштетилүүнү күткөн билдирүүлөр: { $n }
state-owed = Жөнөтүүнү күткөн кабарлар: { $n }
state-parked = Четке коюлгандар: { $n }
state-oldest-owed = Эң көп күткөн кабар: { $at }
state-heard = Telegram акыркы жолу жооп берди: { $at }
state-last-update = Акыркы билдирүү келди: { $at }
state-parked-line = № { $seq } · <code>{ $kind }</code> · <code>{ $error }</code>
button-state = 🩺 Боттун абалы

## Плакат, бөлүшүү / posters and sharing

button-poster = 🖨 Плакат
toast-poster = Плакат даярдалууда…
poster-title = Добуш берүү
poster-opens = Добуш берүү башталат:
poster-closes = Добуш берүү мөөнөтү:
poster-how = Кантип добуш берсе болот
poster-steps-anyone =
    Телефондун камерасын QR-кодго кармап, чыккан шилтемени басыңыз.
    Telegram ачылганда START баскычын басыңыз.
poster-steps-phone =
    Телефондун камерасын QR-кодго кармап, чыккан шилтемени басыңыз.
    Telegram ачылганда START баскычын басып, телефон номериңизди бөлүшүңүз.
poster-steps-members =
    Топтун мүчөлөрү гана добуш берет. Телефондун камерасын QR-кодго кармап, чыккан шилтемени басыңыз.
    Telegram ачылганда START баскычын басыңыз.
poster-steps-slips =
    Добуш берүү барагын алыңыз. Ар бир барак бир гана жолу жарайт.
    Телефондун камерасын барактагы QR-кодго кармап, START баскычын басыңыз.
poster-steps-paper =
    Бул добуш берүү жыйында өтөт: келип, добуш бериңиз.
    Жыйындын ордун жана убактысын QR-код аркылуу көрүңүз.
poster-step-single = Вариантты басыңыз: добушуңуз дароо кабыл алынат.
poster-step-approval = Бир же бир нече вариантты басыңыз: ар бири дароо эсептелет.
poster-step-ranked = Варианттарды маанилүүлүгү боюнча кезеги менен басыңыз.
poster-note-paper = Бир адам — бир добуш.
poster-note = Бир адам — бир добуш. Кайсы вариантты тандаганыңызды бот эч кимге көрсөтпөйт.
poster-file = плакат-{ $poll }
poster-to-print =
    🖨 <b>Плакат</b>

    А4 барагына басып чыгарып, эл көп жүргөн жерлерге илиңиз. Андан кийинки сүрөттү чаттарга жөнөтсөңүз болот.
poster-caption =
    🗳 <b>{ $question }</b>
    { $town }

    Добуш берүү мөөнөтү: { $closes }
    Добуш берүү үчүн: { $link }
poster-caption-paper =
    🏛 <b>{ $question }</b>
    { $town }

    Добуш берүү жыйында өтөт. Мөөнөтү: { $closes }
    Кененирээк: { $link }
printing-failed = Файлды даярдоо мүмкүн болгон жок. Бир аздан соң кайра аракет кылыңыз.

button-share-result = 📤 Бөлүшүү үчүн
share-hint =
    📤 <b>Бөлүшүү үчүн</b>

    Төмөнкү билдирүүнү каалаган чатка жөнөтсөңүз болот. Башка жерге жөнөтүү үчүн сүрөттү сактап, анын текстин көчүрүп алыңыз.
button-share-telegram = Telegram аркылуу
button-share-whatsapp = WhatsApp аркылуу
share-head =
    📊 <b>Добуш берүүнүн жыйынтыгы</b>
    { $town }

    { $question }
share-line = { $number }. { $name } — { $value }
share-link = Толук жыйынтык: { $link }
share-brief =
    { $town }. Добуш берүүнүн жыйынтыгы
    { $question }
    { $outcome }

inline-poll =
    🗳 <b>Добуш берүү жүрүп жатат</b>
    { $town }

    <b>{ $question }</b>

    { $choices }

    Добуш берүү мөөнөтү: { $closes }
inline-poll-title = 🗳 { $question }
inline-poll-description = { $town }. Добуш берүү мөөнөтү: { $closes }
inline-poll-paper =
    🏛 <b>Добуш берүү жыйында өтөт</b>
    { $town }

    <b>{ $question }</b>

    { $choices }

    Жыйынтыгы жарыяланат: { $closes }
inline-poll-paper-description = { $town }. Жыйында тандалат. Жыйынтыгы: { $closes }
inline-result =
    📊 <b>Добуш берүүнүн жыйынтыгы</b>
    { $town }

    { $question }

    { $outcome }

    Добуш бергендер: { $n }
inline-result-title = 📊 { $question }
inline-result-description = { $town }. Жыйынтык: { $date }
inline-project =
    🏗 <b>{ $project }</b>
    { $town }

    Максаты: { $goal }
inline-project-title = 🏗 { $project }
inline-to-private = Бот менен жеке чат
inline-nothing = Эч нерсе табылган жок. Ботту ачуу
inline-came-here = Бул билдирүү башка чаттарга жөнөтүү үчүн. Добуш берүү же окуу үчүн анын баскычын басыңыз.

## Жыйындар / gatherings

button-desk-gatherings = 🏛 Жыйындар
button-register-gathering = ➕ Жыйын каттоо
button-enter-figures = ✍️ Сандарды киргизүү
button-correct-figures = ✏️ Сандарды оңдоо
button-enter-figures-late = ✍️ Кечигип киргизүү
button-check-figures = 🔍 Протокол менен салыштыруу
button-figures-agree = ✅ Дал келет: ырастоо
button-figures-differ = ✖️ Дал келбейт
button-see-protocol = 📄 Протокол
button-see-protocol-of = 📄 Протокол: { $place }
button-call-off-gathering = 🚫 Жыйын өткөн жок
button-see-gatherings = 🏛 Жыйындар жөнүндө
button-gathering = { $place } · { $state }
button-drop-gathering = 🚫 Ооба, өткөн жок

gatherings-pick-poll =
    🏛 <b>Жыйындар</b>
    Аймак: { $town }

    Жыйын кайсы добуш берүү боюнча өтөт? Бирин тандаңыз:
gatherings-no-polls =
    🏛 <b>Жыйындар</b>
    Аймак: { $town }

    Азырынча добуш берүү жок. Адегенде добуш берүүнү түзүп, анын ачылышын кийинкиге пландаңыз: жыйын ачылганга чейин катталат.
gatherings-pick-draft = 📝 { $question }
gatherings-pick-open = 🗳 { $question }
gatherings-pick-closed = 🏁 { $question }
gatherings-desk =
    🏛 <b>Жыйындар</b>
    { $question }

    { $lines }
gatherings-desk-none = Азырынча жыйын катталган эмес.
gatherings-desk-before = Жыйынды добуш берүү ачылганга чейин каттаңыз: кийинкилери «{ gathering-late-registered }» деп жарыяланат.
gatherings-desk-late = Добуш берүү ачылган: эми катталган жыйын «{ gathering-late-registered }» деп жарыяланат.
gathering-line = <b>{ $place }</b> · { $at }
    { $state }
gathering-registered = сандары киргизиле элек
gathering-entered = ырастоону күтүүдө: { $n } / { $of }
gathering-disputed = протокол менен дал келбейт деп билдирилди
gathering-confirmed = ырасталды
gathering-not-held = өткөн жок
gathering-late-registered = кечигип катталган
gathering-late-confirmed = кечигип ырасталган
gathering-late-entered = жыйынтык жарыялангандан кийин киргизилген
gathering-late-corrected = жыйынтык жарыялангандан кийин оңдолгон
gathering-corrected = оңдолгон

gathering-desk =
    🏛 <b>{ $place }</b>
    { $at }
    { $question }

    <b>Эсептөө комиссиясы:</b> { $commission }

    <b>Абалы:</b> { $state }
gathering-sealed = Бул сандарды ырастай тургандар гана көрөт. Ботто берилген добуштар менен бирге алар добуш берүү аяктаганда жарыяланат.
gathering-result-out = Жыйынтык жарыяланган. Эми киргизилген сандар себеби менен бирге «{ gathering-late-entered }» же «{ gathering-late-corrected }» деп жарыяланат.

figures-present = Келгендер: { $n }
figures-present-women = Келгендер: { $n } (аялдар: { $women })
figures-voted = Добуш бергендер: { $n }
figures-spoilt = Жараксыз бюллетендер: { $n }
figures-line = <b>{ $number }.</b> { $name } — { $value }
figures-doors-checked = эки жолу добуш берүү текшерилген
figures-doors-unchecked = эки жолу добуш берүү текшерилген эмес
figures-pages = Протоколдун барактары: { $n }
figures-reason = Себеби: { $reason }
figures-entered-by = Киргизген: { $name }, { $at }
figures-confirmed-by = Ырастаган: { $names }
figures-by-administrator = администратор

gathering-form-place =
    🏛 <b>Жыйын каттоо</b>
    { $question }

    Жыйын кайда өтөт? Ордун жазып жөнөтүңүз. Мисалы: Бостери айылы, маданият үйү
gathering-form-at =
    <b>Жыйын качан өтөт?</b>

    Убактысын жазып жөнөтүңүз. Мисалы: 20-декабрь 14:00
gathering-form-at-until =
    <b>Жыйын качан өтөт?</b>

    Убактысын жазып жөнөтүңүз. Мисалы: 20-декабрь 14:00
    Добуш берүү мөөнөтү: { $closes }. Жыйын ага чейин өтүшү керек.
gathering-form-commission =
    <b>Эсептөө комиссиясы</b>

    Мүчөлөрүнүн аты-жөнүн жазып жөнөтүңүз: ар бирин өзүнчө сапка. Эң азы: { $least } адам. Алар жыйынтык менен бирге жарыяланат.
gathering-form-overview =
    👀 <b>Алдын ала көрүү</b>
    { $question }

    <b>Жыйындын орду:</b> { $place }
    <b>Убактысы:</b> { $at } ({ $weekday })
    <b>Эсептөө комиссиясы:</b> { $commission }

    Катталгандан кийин булардын бирин да өзгөртүүгө болбойт.
gathering-form-will-be-late = ⚠️ Добуш берүү ачылган: бул жыйын «{ gathering-late-registered }» деп жарыяланат.
button-confirm-gathering = ✅ Каттоо
gathering-registered-now =
    ✅ <b>Жыйын катталды</b>
    { $place } · { $at }

    Жыйын өткөндөн кийин сандарды ушул жерден киргизиңиз: келгендер, добуштар, жараксыз бюллетендер жана протоколдун сүрөтү. Аларды сандарды киргизбеген эки киши ырастайт.

sheet-title = 🏛 <b>{ $place }</b> · { $at }
sheet-present = Жыйынга канча киши келди? Санын жазып жөнөтүңүз.
sheet-women = Алардын ичинен канчасы аял? Санын жазыңыз.
button-women-not-counted = Эсептелген эмес
sheet-voted = Канча киши жарактуу бюллетень тапшырды? Санын жазыңыз.
sheet-votes =
    <b>{ $number }. { $name }</b>
    Канча добуш алды? Санын жазыңыз.
sheet-points =
    <b>{ $number }. { $name }</b>
    Канча упай алды? Санын жазыңыз.
sheet-votes-all = Калган варианттардын сандарын бир билдирүү менен кезеги боюнча жазсаңыз да болот. Калганы: { $left }
sheet-spoilt = Канча бюллетень жараксыз болду? Санын жазыңыз.
button-none-spoilt = Жок (0)
sheet-doors = Кире бериште ар бир кишинин ботто добуш берген-бербегени текшерилдиби? Бул жыйынтык менен бирге жарыяланат.
button-doors-checked = Ооба, текшерилди
button-doors-unchecked = Жок, текшерилген эмес
sheet-protocol = Эсептөө комиссиясы кол койгон протоколду сүрөткө тартып жөнөтүңүз. Эң көбү: { $limit } барак.
sheet-protocol-more = Сүрөт кабыл алынды. Дагы барак болсо, жөнөтүңүз. Болбосо, «{ button-protocol-done }» баскычын басыңыз.
button-protocol-done = ✔️ Бүттү
sheet-reason-correction = Сандар эмне үчүн оңдолуп жатат? Себебин жазып жөнөтүңүз: ал эски жана жаңы сандар менен бирге жарыяланат.
sheet-reason-late = Сандар эмне үчүн кечигип киргизилип жатат? Себебин жазып жөнөтүңүз: ал жарыяланат.
sheet-overview =
    👀 <b>Алдын ала көрүү</b>

    { $sheet }

    Протокол менен салыштырыңыз. Ырасталган сандар эсепке алынат.
button-sheet-to-confirm = ✅ Ырастоого жөнөтүү
sheet-entered =
    ✅ <b>Сандар киргизилди</b>
    { $place } · { $at }

    Аларды эки киши ырасташы керек. Ырастай тургандарга билдирүү жөнөтүлдү: { $n }
sheet-entered-missing =
    ✅ <b>Сандар киргизилди</b>
    { $place } · { $at }

    ⚠️ Аларды эки киши ырасташы керек, бирок ырастай тургандар жетпейт. Азыр бар: { $n }. Жетпегени: { $missing }
    Администратордон координатор кошууну же мониторинг тобунун мүчөсүн чакырууну сураңыз.

sheet-letter =
    🏛 <b>Жыйындын сандары киргизилди</b>
    { $place } · { $at }
    { $question }

    Аларды протокол менен салыштырып, ырастаңыз. Сандарды киргизбеген эки киши ырастаганда гана алар эсепке алынат.
sheet-check =
    🔍 <b>Протокол менен салыштырыңыз</b>

    { $sheet }
sheet-settled-letter =
    ✅ <b>Жыйындын сандары ырасталды</b>
    { $place } · { $at }

    Эки киши ырастады: { $names }
sheet-disputed-letter =
    ✖️ <b>Сандар протокол менен дал келбейт</b>
    { $place } · { $at }

    Муну билдирген: { $name }
    Протоколду текшерип, сандарды оңдоңуз.
toast-figures-agreed = Ырастаганыңыз кабыл алынды: { $n } / { $of }
toast-figures-settled = Сандар ырасталды: эки киши ырастады.
toast-figures-disputed = Кабыл алынды. Сандарды киргизген кишиге билдирилди.
figures-checked-by-you = Сиз салыштырдыңыз. Ырастагандар: { $n } / { $of }

calling-off-reason =
    🚫 <b>Жыйын өткөн жок</b>
    { $place } · { $at }

    Себебин жазып жөнөтүңүз. Добуш берүү ачылган болсо, ал жыйынтык менен бирге жарыяланат.
calling-off-confirm =
    🚫 <b>Ырастайсызбы?</b>
    { $place } · { $at }

    Себеби: { $reason }
gathering-is-called-off =
    🚫 <b>Жыйын өткөн жок деп белгиленди</b>
    { $place } · { $at }

result-gathering = 🏛 <b>{ $n }-жыйын</b> · { $place } · { $at }
result-one-gathering = 🏛 <b>Жыйын</b> · { $place } · { $at }
result-gathering-awaited = ⏳ Сандары күтүлүүдө.
result-gathering-awaited-now = ⏳ Сандары азырынча ырасталган эмес. Ырасталганда жыйынтык кайра жарыяланат.
result-gathering-not-held = 🚫 Өткөн жок. Себеби: { $reason }
result-notes = <i>{ $notes }</i>
result-source-bot = ботто: { $n }
result-source-gathering = жыйында: { $n }
result-source-gatherings = жыйындарда: { $n }
result-source-numbered = { $n }-жыйын: { $votes }
result-line-sources = <b>{ $number }.</b> { $name }
    — { $value }
    <i>{ $sources }</i>
result-participants-sources = Добуш бергендер: { $n } ({ $sources })
result-given-points = Берилген упайлар: { $n }
result-present = Келгендер: { $n }
result-spoilt = Жараксыз бюллетендер: { $n }
result-awaited = ⏳ Сандары күтүлүп жаткан жыйындар: { $n }
result-doubt = ⚠️ Эки жолу добуш берүү бардык жыйында текшерилген эмес. Эки жолу добуш бере алгандар, эң көбү: { $twice }. Биринчи менен экинчинин айырмасы: { $lead }. Демек, бул жыйынтыкка таасир этиши мүмкүн эле.
result-doubt-short = ⚠️ Айырма аз, эки жолу добуш берүү текшерилген эмес.
result-without-late = ⚠️ Жыйынтык жарыялангандан кийин киргизилген сандарды кошпогондо: { $outcome }
result-anew = 🔄 <b>Жыйынтык толукталды</b>: кечиккен жыйындын сандары ырасталды.
result-waiting-paper =
    🏛 { $question }
    Бул көйгөй жыйында тандалат. Жыйынтыгы жарыяланат: { $closes }
result-waiting-gathering = 🏛 Жыйын: { $place } · { $at }

gatherings-public =
    🏛 <b>Жыйындар</b> · { $town }
gatherings-history = <b>Оңдоолор:</b>
gatherings-history-sheet = { $n }. { $at }, { $name }. { $figures }
gathering-commission = Эсептөө комиссиясы: { $commission }
gathering-unconfirmed-correction = Киргизилген жаңы сандар азырынча ырасталган эмес.

paper-invitation =
    🏛 <b>{ $question }</b>

    { $choices }

    Бул көйгөй жыйында тандалат: келип, добуш бериңиз. Ботто добуш берилбейт.

    { $gatherings }
paper-invitation-follow = Жыйынтыгын ушул жерден билүү үчүн жазылып коюңуз.
paper-opening =
    🏛 <b>Жыйынга чакырабыз</b>
    Аймак: { $town }

    <b>{ $question }</b>

    Бул көйгөй жыйында тандалат: келип, добуш бериңиз.

    { $gatherings }
paper-beside =
    { $news }

    🏛 <b>Жыйынга келип да добуш берсеңиз болот.</b> Бир адам бир гана жерде добуш берет.

    { $gatherings }
paper-gathering = 📍 <b>{ $place }</b>
    { $at }
paper-and-gatherings = Бардык жыйындар: { $n }
board-paper =
    🏛 <b>{ $question }</b>

    { $choices }

    { $how }

    { $gatherings }

refusal-voted-on-paper = Бул көйгөй жыйында тандалат: ботто добуш берилбейт. Жыйындын ордун «{ menu-results }» баскычынан көрүңүз.
refusal-gathering-not-found = Мындай жыйын же анын сандары табылган жок.
refusal-gatherings-too-many = Жыйындар өтө көп. Эң көбү: { $limit }
refusal-live-poll-takes-no-gatherings = Көрсөткүчтөрү ачык добуш берүүгө жыйын катталбайт: сандар жашырын турганда гана алар калыс болот.
refusal-paper-poll-needs-gathering = Жыйында өтө турган добуш берүүгө адегенде жыйын каттаңыз.
refusal-place-missing = Жыйындын ордун жазыңыз.
refusal-place-too-long = Жыйындын орду өтө узун жазылган. Эң көбү { $limit } белги.
refusal-gathering-after-closing = Жыйын добуш берүүнүн мөөнөтү бүткөнгө чейин өтүшү керек. Мөөнөтү: { $closes_at }
refusal-gathering-too-long-ago = Бул убакыт өтө эрте: бир жылдан ашты. Жылын текшериңиз.
refusal-commission-too-small = Эсептөө комиссиясында эң аз дегенде { $least } адам болот. Ар бирин өзүнчө сапка жазыңыз.
refusal-commission-too-large = Комиссиянын мүчөлөрү өтө көп. Эң көбү { $limit } адам.
refusal-gathering-not-held-yet = Жыйын өтө элек. Сандарды андан кийин киргизиңиз: { $held_at }
refusal-gathering-called-off = Бул жыйын өткөн жок деп белгиленген.
refusal-gathering-has-figures = Бул жыйындын сандары киргизилген: аны өткөн жок деп белгилөөгө болбойт.
refusal-figures-known = Добуш берүү аяктап, боттун жыйынтыгы чыкты: эми жыйын катталбайт, сандар себеби көрсөтүлүп, «кечигип» деген белги менен гана киргизилет.
refusal-number-expected = Бир бүтүн сан жазыңыз, мисалы: 136. Эң көбү: { $limit }
refusal-numbers-dont-match = Бир сан жазыңыз же калган варианттардын баарынын сандарын жазыңыз. Калганы: { $left }
refusal-more-than-present = Сандар дал келбейт. Келгендер: { $present }, а бул жерде андан көп: { $given }. Кайра текшериңиз.
refusal-votes-dont-add-up = Сандар дал келбейт. Бюллетень тапшыргандар: { $voted }. Бардык варианттар чогуу: эң азы { $least }, эң көбү { $most }. Кайра текшериңиз.
refusal-protocol-expected = Протоколдун сүрөтүн жөнөтүңүз.
refusal-figures-replaced = Бул жыйынга жаңы сандар киргизилди. Жыйынды кайра ачыңыз.
refusal-own-figures = Бул сандарды Сиз киргизгенсиз: аларды башка эки киши ырастайт.
refusal-figures-confirmed = Бул сандарды эки киши ырастап койгон.
refusal-not-a-confirmer = Сандарды аймактын координаторлору, мониторинг тобунун мүчөлөрү жана администраторлор гана ырастай алат.

## Бюллетендин толук түрү / the ballot in depth: several choices, reading and hearing them, folding it up

ballot-how-approval-full = Эң көп санда тандадыңыз: { $limit }. Башкасын тандоо үчүн адегенде ✅ белгиси бар вариантты кайра басыңыз.
ballot-ranked-partly = Орундардын баарын толтуруу шарт эмес: койгонуңуз ошол бойдон эсептелет.
ballot-counts-at-once = Ар бир басканыңыз дароо эсептелет.
choices-overview =
    📖 <b>{ $question }</b>

    { $choices }

    Кененирээк окуу же угуу үчүн варианттын номерин басыңыз.
button-number = { $number }
button-number-here = • { $number } •
button-number-heard = 🔊 { $number }
button-to-ballot = ⬅️ Бюллетенге кайтуу
ballot-ahead =
    🗳 <b>{ $question }</b>
    Аймак: { $town }

    Добуш берүү азырынча баштала элек.
    Башталышы: { $opens }
    Мөөнөтү: { $closes }
ballot-ahead-follow = Башталганын ушул жерден билүү үчүн жазылып коюңуз.
ballot-over =
    🗳 { $question }

    Добуш берүү аяктады.
ballot-over-voted =
    { ballot-over } Катышканыңыз үчүн рахмат!
ballot-cancelled =
    🗳 { $question }

    Бул добуш берүү жокко чыгарылды.
ballot-emptied =
    🗳 { $question }

    Азыр добушуңуз жок, добуш берүү жүрүп жатат.
button-open-ballot = 🗳 Бюллетенди ачуу

## Тандоонун изин өчүрүү / erasing who chose what

erasing-no-room =
    ⚠️ <b>Тандоолордун изи дисктен толук өчүрүлө элек.</b>
    Добуш берүү аяктады, ким эмнени тандаганы өчүрүлдү. Бирок файлды таза кылып кайра жазууга сервердин дискинде орун жетпей жатат. Орун бошогондо бот өзү улантат.
erasing-held-up =
    ⚠️ <b>Тандоолордун изи дисктен толук өчүрүлө элек.</b>
    Добуш берүү аяктады, ким эмнени тандаганы өчүрүлдү. Бирок базаны башка программа окуп турат же диск жооп бербей жатат. Бот өзү улантат.
erasing-done = ✅ Тандоолордун изи дисктен толук өчүрүлдү.

## Протокол / the protocol of a vote

button-protocol = 📄 Протокол
button-protocols = 📄 Протоколдор
protocols =
    📄 <b>Протоколдор</b> · { $town }

    Бүткөн добуш берүүлөрдүн бирин тандаңыз:
protocols-none =
    📄 <b>Протоколдор</b> · { $town }

    Азырынча бүткөн добуш берүү жок.
toast-protocol = Протокол даярдалууда…
refusal-poll-not-over-yet = Протокол добуш берүү аяктагандан кийин чыгат.
protocol-file = протокол-{ $poll }
protocol-to-sign =
    📄 <b>Протокол</b>

    Басып чыгарып, кол коюу үчүн. Анда бир да тургундун аты жок.
protocol-to-reckon = Ошол эле сандар таблица түрүндө.
protocol-title = Добуш берүүнүн протоколу
protocol-footer = Добуш берүү: { $poll }. Журналдын акыркы жазуусу: { $at }
protocol-question = Суроо
protocol-kind = Түрү
protocol-kind-single = бир вариант тандалат
protocol-kind-approval = бир нече вариант тандалат, эң көбү { $limit }
protocol-kind-ranked = варианттар иреттелет, орундар: { $limit }
protocol-admission = Ким добуш бере алат
protocol-admission-anyone = каалаган адам
protocol-admission-phone = телефон номерин ырастаган адам
protocol-admission-countries = телефон номерин ырастаган адам, номердин башталышы: { $countries }
protocol-admission-members = топтун мүчөлөрү
protocol-admission-slips = добуш берүү барагын алгандар
protocol-admission-paper = жыйынга келгендер, кагаз бюллетень менен
protocol-opened = Башталды
protocol-first-closing = Адегенде жарыяланган мөөнөтү
protocol-closing = Мөөнөтү
protocol-closed = Аяктады
protocol-result = Жыйынтык
protocol-columns =
    №
    Вариант
    Саны
    Үлүшү
protocol-columns-with-paper =
    №
    Вариант
    Бот
    Жыйындар
    Бардыгы
    Үлүшү
protocol-columns-of-gathering =
    №
    Вариант
    Саны
protocol-columns-of-journal =
    №
    Убактысы
    Аракет
protocol-sum = Бардыгы
protocol-voted = Добуш бергендер
protocol-voted-bot = — ботто
protocol-voted-paper = — жыйындарда
protocol-votes-given = Берилген добуштар
protocol-points-given = Берилген упайлар
protocol-present = Келгендер
protocol-women = — алардын ичинен аялдар
protocol-spoilt = Жараксыз бюллетендер
protocol-residents = Тургундардын саны
protocol-turnout = Катышуу
protocol-awaited = Бул жыйындын сандары азырынча ырастала элек: { $place }
protocol-doubt = Көңүл буруңуз: эки жолу добуш берүү текшерилген эмес. Айырма: { $lead }. Эки жолу добуш бере алгандар, эң көбү: { $n }
protocol-gathering = Жыйын: { $place }
protocol-held = Өткөн убактысы
protocol-commission = Эсептөө комиссиясынын мүчөлөрү
protocol-doors = Эки жолу добуш берүү
protocol-doors-yes = текшерилген
protocol-doors-no = текшерилген эмес
protocol-late = Кечигип катталган.
protocol-corrected = Сандар оңдолгон. Себеби: { $reason }
protocol-before = Мурда жарыяланган сандар: { $figures }. Келгендер: { $n }
protocol-called-off = Бул жыйын өткөн жок: { $place }. Себеби: { $reason }
protocol-decisions = Чечимдер жана үзгүлтүктөр
protocol-no-decisions = Болгон жок.
protocol-prolonged = Мөөнөтү узартылды. Жаңы мөөнөт: { $closes }. Себеби: { $reason }
protocol-outage = Боттун үзгүлтүгүнөн улам мөөнөт узартылды: { $at }
protocol-ended = Мөөнөтүнөн мурда аяктады. Себеби: { $reason }
protocol-cancelled = Жокко чыгарылды, жыйынтыгы жок. Себеби: { $reason }
protocol-decided = Добуштар тең бөлүнгөндүктөн чечим кабыл алынды: { $name }. Ким чечти: { $by }. Себеби: { $reason }
protocol-slips = Добуш берүү барактары
protocol-slip-figures =
    Басылып чыккандары
    Таратылгандары
    Колдонулгандары
    Жараксыз деп табылгандары
protocol-complaints = Мажбурлоо же акча жөнүндө арыздар
protocol-complaints-number = Арыздардын саны
protocol-journal = Аракеттер журналы
protocol-head = Журналдын азыркы текшерүү коду. Жазуулар: { $n }
protocol-head-posted = Топторго жана мониторинг тобуна акыркы жолу жөнөтүлгөн код. Жазуулар: { $n }
protocol-head-why = Бул код топторго жана мониторинг тобуна жөнөтүлгөн код менен бирдей болсо, журнал ошондон бери өзгөртүлгөн эмес.
protocol-signatures = Кол коюу
protocol-signers =
    Эсептөө комиссиясынын төрагасы
    Эсептөө комиссиясынын мүчөсү
    Эсептөө комиссиясынын мүчөсү
    Мониторинг тобунун өкүлү
    Координатор
protocol-signature = колу
protocol-name = аты-жөнү

## Добуш берүүнүн жүрүшү / a poll's life after its opening

desk-one-poll =
    🗳 <b>{ $question }</b>
    Аймак: { $town }

    { $lines }
desk-poll-open =
    <b>Добуш бергендер: { $n }</b>
    Ачылды: { $opened }
    Добуш берүү мөөнөтү: { $closes }
desk-poll-open-paper =
    Бул көйгөй жыйында тандалат.
    Ачылды: { $opened }
    Жыйынтыгы жарыяланат: { $closes }
desk-poll-link = Шилтемеси: { $link }
desk-poll-to-open =
    Добуш берүү азырынча баштала элек.
    Ачылат: { $opens }
    Добуш берүү мөөнөтү: { $closes }
desk-poll-under-count =
    Добуш бергендер: { $n }
    Аякталууда… Жыйынтык бир нече секундда жарыяланат.
desk-poll-over =
    Добуш берүү аяктады.
    Добуш бергендер: { $n }
desk-poll-cancelled =
    Добуш берүү жокко чыгарылган, жыйынтыгы жок.
    Добуш бергендер: { $n }
    Себеби: { $reason }
desk-poll-taken-back = Добуш берүү ачылганга чейин алынып салынган.
desk-poll-tied = ⚖️ Добуштар тең бөлүндү. Кайсынысы биринчи экенин чечип, чечимди ушул жерге киргизиңиз.
desk-closed =
    🏁 <b>Бүткөн добуш берүүлөр</b>
    Аймак: { $town }

    Бирин тандаңыз:
desk-closed-none =
    🏁 <b>Бүткөн добуш берүүлөр</b>
    Аймак: { $town }

    Азырынча бүткөн добуш берүү жок.
desk-closed-label = { $date } · { $question }
desk-closed-tie = ⚖️ { $date } · { $question }
desk-closed-cancelled = 🚫 { $date } · { $question }
button-closed-polls = 🏁 Бүткөн добуш берүүлөр
button-prolong-poll = ⏳ Мөөнөтүн узартуу
button-cancel-poll = 🚫 Жыйынтыксыз токтотуу
button-decide-tie = ⚖️ Чечимди киргизүү
button-journal = 📜 Аракеттер журналы
button-to-poll = 🗳 Добуш берүүнүн баракчасы
button-asking-end = ⚠️ Ырастоону күтөт: мурда аяктоо
button-asking-cancel = ⚠️ Ырастоону күтөт: жыйынтыксыз токтотуу
button-asking-tie = ⚠️ Ырастоону күтөт: чечим
role-administrator = администратор

poll-prolonged =
    ⏳ <b>Добуш берүү узартылды</b>
    Аймак: { $town }

    <b>{ $question }</b>

    Мурунку мөөнөт: { $before }
    Жаңы мөөнөт: { $closes }
    Себеби: { $reason }

    Берилген добуштар сакталды. Жаңы мөөнөткө чейин аларды өзгөртсө болот.
poll-cancelled =
    🚫 <b>Добуш берүү жыйынтыксыз токтотулду</b>
    Аймак: { $town }

    <b>{ $question }</b>

    Себеби: { $reason }

    Добуштар эсептелген жок, ким эмнени тандаганы өчүрүлдү.
tie-decided =
    ⚖️ <b>Чечим кабыл алынды</b>
    Аймак: { $town }

    <b>{ $question }</b>

    Добуштар тең бөлүнгөн эле: { $names }

    Биринчи чечиле турган көйгөй: <b>{ $name }</b>
    Чечимди кабыл алган: { $by }
    Негизи: { $reason }
result-decided = Чечим: <b>{ $name }</b>. Чечимди кабыл алган: { $by }
result-decided-why = Чечимдин негизи: { $reason }
result-prolonged = Мөөнөтү узартылган. Мурунку мөөнөт: { $before }. Себеби: { $reason }

prolong-closing =
    ⏳ <b>Мөөнөтүн узартуу</b>

    { $question }

    Азыркы мөөнөт: { $closes }
    Жаңы мөөнөттү тандаңыз же жазыңыз. Мисалы: 25-декабрь 18:00

    Мөөнөттү бир гана жолу узартууга болот.
button-prolong-days = +{ $n } күн: { $date } ({ $weekday })
prolong-reason =
    ⏳ <b>Мөөнөтүн узартуу</b>

    Жаңы мөөнөт: { $closes } ({ $weekday })

    Эмне үчүн узартасыз? Себебин жазып жөнөтүңүз: ал бардык алуучуларга жарыяланат.
prolong-look =
    👀 <b>Алдын ала көрүү</b>
    👆 Кабар ушундай көрүнөт. Алуучулар: { $n }

    Баскычты басканда мөөнөт узарат, аны кайра өзгөртүүгө болбойт.
button-prolong = ⏳ Узартуу
prolong-done =
    ✅ <b>Мөөнөт узартылды</b>

    { $question }

    Жаңы мөөнөт: { $closes }

asking-title-end = 🏁 <b>Мөөнөтүнөн мурда аяктоо</b>
asking-title-cancel = 🚫 <b>Жыйынтыксыз токтотуу</b>
asking-title-tie = ⚖️ <b>Тең бөлүнгөн добуштар боюнча чечим</b>
asking-effect-end =
    — добуш берүү дароо токтойт, кайра ачылбайт;
    — жыйынтык жана себеби бардыгына жарыяланат.
asking-effect-cancel =
    — добуш берүү дароо токтойт, кайра ачылбайт;
    — добуштар эсептелбейт, ким эмнени тандаганы өчүрүлөт;
    — себеби бардыгына жарыяланат.
asking-effect-tie =
    — чечим жыйынтыктын жанында турат, кайра өзгөртүлбөйт;
    — чечим бардыгына жарыяланат.
asking-letter =
    ⚠️ <b>Сиздин ырастооңуз керек</b>
    { $title }
    Аймак: { $town }

    { $question }

    Сунуштаган: { $asker }
    Себеби: { $reason }
button-see-asking = 👀 Кароо
asking =
    { $title }
    Аймак: { $town }

    { $question }

    Сунуштаган: { $asker }
    Убактысы: { $at }
    { $what }

    Ырасталганда:
    { $effect }

    { $who }
asking-reason = Себеби: { $reason }
asking-decision =
    Тандалганы: <b>{ $name }</b>
    Чечимди кабыл алган: { $by }
    Негизи: { $reason }
asking-yours = Макул болсоңуз, ырастаңыз. Макул болбосоңуз, эч нерсе баспай эле коюңуз.
asking-waits = Экинчи кишинин ырастоосун күтүп жатат: аймактын башка координатору же администратор.
button-agree = ✅ Ырастоо
button-take-back = ↩️ Сунушту кайтарып алуу
asking-taken-back = Сунуш кайтарып алынды. Эч нерсе өзгөргөн жок.
asking-done-end =
    🏁 <b>Аякталууда…</b>

    { $question }

    Жыйынтык бир нече секундда жарыяланат.
asking-done-cancel =
    🚫 <b>Добуш берүү жыйынтыксыз токтотулду</b>

    { $question }

    Себеби бардыгына жарыяланат.
asking-done-tie =
    ⚖️ <b>Чечим кабыл алынды</b>

    { $question }

    Чечим бардыгына жарыяланат.
button-ask-second = 📨 Ырастоого жөнөтүү
button-confirm-end = 🏁 Ооба, аяктоо
button-confirm-cancel = 🚫 Ооба, токтотуу
button-confirm-tie = ⚖️ Ооба, чечим ушундай
ending-at-once = Баскычты басканда:
ending-when-agreed = Муну экинчи киши — аймактын башка координатору же администратор — ырасташы керек. Ал ырастаганда:
ending-reason-end = Эмне үчүн мөөнөтүнөн мурда аяктайт? Себебин жазып жөнөтүңүз: ал жыйынтык менен кошо жарыяланат.
ending-reason-cancel = Эмне үчүн жыйынтыксыз токтойт? Себебин жазып жөнөтүңүз: ал бардык алуучуларга жарыяланат.

tie-form-choice =
    ⚖️ <b>Тең бөлүнгөн добуштар боюнча чечим</b>

    { $question }

    Чечим боюнча кайсынысы биринчи?
tie-form-body =
    ⚖️ <b>Бул кимдин чечими?</b>

    Баскычты тандаңыз же жазып жөнөтүңүз. Мисалы: Кара-Көл шаардык кеңеши
tie-body-town-council = Шаардык кеңеш
tie-body-village-council = Айылдык кеңеш
tie-body-gathering = Тургундардын жыйыны
tie-form-reason =
    ⚖️ <b>Чечимдин негизи</b>

    Эмне үчүн ушундай чечилди? Жазып жөнөтүңүз: ал чечим менен кошо жарыяланат. Мисалы: 2026-жылдын 26-декабрындагы № 14 токтому.
tie-form-look =
    👀 <b>Алдын ала көрүү</b>
    Аймак: { $town }

    { $question }

    Биринчи чечиле турган көйгөй: <b>{ $name }</b>
    Чечимди кабыл алган: { $by }
    Негизи: { $reason }

    { $when }
    { $effect }
    Алуучулар: { $recipients }
tie-form-gone = Бул добуш берүү боюнча чечим кабыл алынган же ал эми керек эмес.

journal =
    📜 <b>Аракеттер журналы</b>
    { $question }

    { $lines }

    Журналдын текшерүү коду:
    <code>{ $head }</code>
journal-line = <b>{ $n }.</b> { $act } · { $at }
journal-line-by = <b>{ $n }.</b> { $act } · { $who } · { $at }
journal-head =
    📜 Аракеттер журналынын текшерүү коду
    { $question }
    Жазуулар: { $n }

    <code>{ $head }</code>

    Бул билдирүүнү сактап коюңуз: журнал кийин өзгөртүлсө, код дал келбей калат.
act-created = Каралама түзүлдү
act-edited = Каралама оңдолду
act-scheduled = Ачылышы пландалды
act-opened = Ачылды
act-prolonged = Мөөнөтү узартылды
act-outage = Үзгүлтүктөн улам мөөнөтү узартылды
act-end-asked = Экинчи кишинин ырастоосу суралды
act-asking-taken-back = Сунуш кайтарып алынды
act-ended = Мөөнөтүнөн мурда аякталды
act-cancelled = Жыйынтыксыз токтотулду
act-closed = Жыйынтыгы чыгарылды
act-gathering = Жыйын боюнча жазуу
act-gathering-registered = Жыйын катталды
act-gathering-entered = Жыйындын сандары киргизилди
act-gathering-confirmed = Жыйындын сандары протокол менен дал келди
act-gathering-disputed = Жыйындын сандары протокол менен дал келген жок
act-gathering-called-off = Жыйын өткөн жок деп белгиленди
act-slips = Барактар боюнча жазуу
act-reminded = Эскертүү жөнөтүлдү
act-complaint = Арыз түштү
act-tie-decided = Тең бөлүнгөн добуштар боюнча чечим
act-head = Текшерүү коду жарыяланды
refusal-prolonged-already = Мөөнөттү бир гана жолу узартууга болот: ал узартылган.
refusal-prolonging-too-late = Аякташына 24 сааттан аз калганда мөөнөттү узартууга болбойт.
refusal-closing-not-later = Жаңы мөөнөт азыркы мөөнөттөн кийин болушу керек.
refusal-asking-gone = Бул сунуш кайтарып алынган же аткарылган.
refusal-asking-is-your-own = Муну Сиз өзүңүз сунуштагансыз. Экинчи киши ырасташы керек.
refusal-asking-is-anothers = Сунушту аны киргизген киши гана кайтарып ала алат.
refusal-no-tie-to-decide = Бул добуш берүүдө тең бөлүнгөн добуштар жок.
refusal-tie-waits-for-gathering = Бардык жыйындардын сандары ырасталгандан кийин гана чечим кабыл алса болот.
refusal-tie-decided-already = Чечим кабыл алынган, ал өзгөртүлбөйт.
refusal-decider-missing = Чечимди ким кабыл алганын жазыңыз.
refusal-decider-too-long = Өтө узун. Эң көбү { $limit } белги.

## Ким добуш бере алат / who may vote

who-may-vote = Ким добуш бере алат: { $who }
who-anyone = каалаган адам
who-phone = өз телефон номерин бөлүшкөн адам
who-phone-countries = өз телефон номерин бөлүшкөн адам. Номердин башы: { $countries }
who-members = топтун мүчөлөрү
who-slips = добуш берүү барагын алган адам
who-paper = жыйынга келгендер

button-share-phone = 📱 Номеримди бөлүшүү
ask-phone =
    🗳 <b>{ $question }</b>
    Аймак: { $town }

    { $choices }

    📱 <b>Добуш берүү үчүн телефон номериңизди бөлүшүңүз.</b>
    { $whose }
    Төмөнкү «{ button-share-phone }» баскычын басып, Telegram сураганда макул болуңуз.

    Бир номер — бир добуш. Бот номердин өзүн сактабайт: андан жасалган жашыруун белги гана калат.
ask-phone-any = Каалаган өлкөнүн номери жарайт.
ask-phone-countries = Жарай турган номерлердин башы: { $countries }
phone-taken = ✅ Номериңиз ырасталды. Эми добуш бериңиз:
another-town =
    <b>Бул — башка аймактын добуш берүүсү.</b>

    🗳 { $question }
    Аймагы: <b>{ $town }</b>
    Сиз тандаган аймак: <b>{ $home }</b>

    Ар ким өзү жашаган жерде добуш берет. Эгер Сиз азыр бул аймакта жашасаңыз, төмөнкү баскычты басыңыз.
button-move-here = 🏠 Аймагымды алмаштыруу
votes-elsewhere =
    <b>Сиздин добушуңуз башка аймакта турат.</b>

    🗳 { $question }
    Аймагы: <b>{ $town }</b>
    Добушуңуз турган аймак: <b>{ $towns }</b>

    Ар ким өзү жашаган жерде гана добуш берет. Эгер Сиз азыр бул аймакта жашасаңыз, төмөнкү баскычты басыңыз: ал жердеги добушуңуз эсептелбей калат, анан ушул жерде добуш бересиз.
button-give-up-vote = ↩️ Ал жердеги добушту артка алуу
slip-needed =
    🗳 <b>{ $question }</b>
    Аймак: { $town }

    { $choices }

    🎫 <b>Добуш берүү барагын алган адам гана добуш бере алат.</b>
    Барактагы QR-кодго телефондун камерасын кармап, чыккан шилтемени басыңыз. Барагыңыз жок болсо, координаторлордон сураңыз.
slip-opened = 🎫 № { $number } барак кабыл алынды. Эми ал Сиз үчүн гана иштейт.
toast-telegram-silent = Telegram азыр жооп бербей жатат. Басканыңыз сакталды: жооп келгенде улантабыз.
closed-group =
    ⚠️ <b>Бот топтун мүчөлөрүн көрө албай жатат</b>

    🗳 { $question }
    Аймак: { $town }
    Топ: { $group }

    Ошондуктан азыр эч ким добуш бере албайт. Ботту ал топтун администратору кылыңыз.

refusal-another-town = Бул — башка аймактын добуш берүүсү. Ар ким өзү жашаган жерде добуш берет.
refusal-votes-elsewhere = Сиздин добушуңуз башка аймакта турат. Ар ким өзү жашаган жерде гана добуш берет.
refusal-phone-needed = Добуш берүү үчүн телефон номериңизди бөлүшүңүз.
refusal-phone-not-yours = Бул Сиздин номериңиз эмес. «{ button-share-phone }» баскычын басып, өз номериңизди бөлүшүңүз.
refusal-phone-not-asked = Азыр телефон номериңиз керек эмес. Ал сакталган жок.
refusal-phone-of-another-country = Бул добуш берүүгө башы мындай номерлер гана катышат: { $countries }. Сиздин номериңиз сакталган жок.
refusal-phone-of-no-country = Мындай номер менен добуш берүүгө болбойт: ал эч бир өлкөнүкү эмес. Ал сакталган жок.
refusal-phone-has-voted = Бул номер менен башка аккаунттан добуш берилген. Бир номер — бир добуш.
refusal-not-a-member = Бул добуш берүүгө топтун мүчөлөрү гана катышат. Сиз ал топтун мүчөсү эмессиз.
refusal-joined-after-opening = Сиз топко добуш берүү башталгандан кийин кошулгансыз. Бул добуш берүүгө ага чейин кошулгандар гана катышат.
refusal-group-closed-to-bot = Бот азыр топтун мүчөлөрүн көрө албай жатат. Бул координаторлорго айтылды. Бир аздан соң кайра аракет кылыңыз.
refusal-slip-needed = Добуш берүү барагын алган адам гана добуш бере алат. Барактагы QR-кодду телефондун камерасы менен ачыңыз.
refusal-slip-unknown = Мындай барак жок. QR-кодго камераны дагы бир жолу кармап көрүңүз.
refusal-slip-taken = № { $number } баракты башка бирөө ачып койгон. Ар бир барак бир гана адамга жарайт.
refusal-slip-void = № { $number } барак жараксыз деп табылган. Координаторлордон башкасын сураңыз.
refusal-slip-already-held = Сиз буга чейин № { $number } баракты ачкансыз. Жаңысы колдонулган жок: аны башка кишиге бериңиз.
refusal-slip-guesses-used-up = Туура эмес код өтө көп келди. Бир сааттан кийин кайра аракет кылыңыз.
refusal-slips-asked-already = Мурунку өтүнүч ырастоону күтүп турат.
refusal-nothing-printed = Файл даярдалган жок, бир да барак басылган жок. Бир аздан соң кайра аракет кылыңыз.
refusal-slips-too-many = Бир жолу эң көбү { $limit } барак басууга болот.
refusal-slip-count-unclear = Санын цифра менен жазыңыз. Мисалы: 200
refusal-handed-out-too-many = Басылган барактар: { $printed }. Таратылганы андан көп боло албайт.
refusal-slip-numbers-unclear = Барактардын номерлерин мындай жазыңыз: 15 же 20-40
refusal-slip-not-printed = Мындай номер жок. Эң акыркы барак: № { $last }

## Добуш берүү барактары / slips

button-desk-slips = 🎫 Добуш берүү барактары
slips =
    🎫 <b>Добуш берүү барактары</b>
    { $question }
    Аймак: { $town }
slips-figures =
    Басылганы: <b>{ $printed }</b>
    Таратылганы: { $handed }
    Ачылганы: { $opened }
    Добуш берилгени: { $used }
    Жараксызы: { $void }
slips-published = 🎫 <b>Добуш берүү барактары</b>
slips-how = Барактарды эки адам чыгарат: бири сурайт, экинчиси ырастайт. Бул сандар жыйынтык менен кошо жарыяланат.
slips-more-opened = ⚠️ Ачылганы таратылганынан көп. Таратылганынын санын текшериңиз.
slips-waiting = ⏳ Ырастоону күтүүдө: { $n } барак (№ { $first }–{ $last }). Сураган: { $name }
slips-not-arrived = ⚠️ № { $first }–{ $last }: файлдын жеткени белгисиз. Жетпесе, аларды жараксыз кылып, жаңысын сураңыз.
button-ask-slips = 🖨 Барак басуу
button-print-slips = ✅ Ырастоо жана басуу
button-take-back-slips = ↩️ Өтүнүчтү артка алуу
button-hand-out-slips = ✋ Таратылганын жазуу
button-void-slips = 🚫 Жараксыз кылуу
slips-form-count =
    🖨 <b>Барак басуу</b>

    Канча барак керек? Тандаңыз же санын жазыңыз: эң көбү { $limit }.
    А4 кагазынын бир бетине { $page } барак батат.
slips-form-sure =
    🖨 <b>Барак басуу</b>

    Саны: <b>{ $n }</b> (№ { $first }–{ $last })
    А4 беттер: { $pages }

    Муну экинчи адам ырасташы керек. Файл ошол адамга келет.
    Ырастай ала тургандар: { $others }
slips-form-nobody =
    🖨 <b>Барак басуу</b>

    Муну экинчи адам ырасташы керек, азыр андай адам жок. Администратордон дагы бир координатор кошууну сураңыз.
button-send-asking = 📤 Өтүнүч жөнөтүү
slips-asked = 📤 Өтүнүч жөнөтүлдү. Экинчи адам ырастаганда Сизге кабар келет.
slips-letter =
    🎫 <b>Добуш берүү барактарын басууга өтүнүч</b>

    { $question }
    Аймак: { $town }

    Сураган: { $name }
    Саны: <b>{ $n }</b> (№ { $first }–{ $last })

    Ырастасаңыз, файл Сизге келет. Ар бир барак бир адамга добуш берүү укугун берет.
slips-printing = Барактар даярдалууда…
slips-file-name = барактар-{ $first }-{ $last }
slips-file =
    🎫 № { $first }–{ $last }: { $n } барак
    { $question }

    Басып чыгарып, сызык боюнча кесиңиз. Ар бир барак бир адамга добуш берүү укугун берет: файлды эч кимге жөнөтпөңүз, басып чыгаргандан кийин өчүрүңүз.
button-drop-slips-file = 🗑 Файлды өчүрүү
toast-slips-file-dropped = Файл чаттан өчүрүлдү.
toast-slips-file-stays = Telegram эски билдирүүнү өчүртпөйт. Аны өзүңүз өчүрүңүз.
slips-printed =
    ✅ <b>Сиз сураган барактар басылды</b>
    { $question }
    № { $first }–{ $last }. Ырастаган: { $name }
slips-form-handed =
    ✋ <b>Таратылган барактар</b>

    Бүгүнкү күнгө чейин канча барак таратылды? Жалпы санын жазыңыз.
    Басылганы: { $printed }. Мурда жазылганы: { $handed }
slips-form-void =
    🚫 <b>Баракты жараксыз кылуу</b>

    Жоголгон же бузулган барактардын номерлерин жазыңыз. Мисалы: 15 же 20-40
slips-form-void-sure =
    🚫 <b>Ырастайсызбы?</b>

    Номерлер: { $numbers }
    Жараксыз боло турганы: <b>{ $n }</b>

    Жараксыз барак менен добуш берилбейт, ал кайра жарабайт. Добуш берилген барактар мурункудай калат.
button-void-slips-sure = 🚫 Ооба, жараксыз кылуу
slip-title = Добуш берүү барагы
slip-number = № { $n }
slip-closes = Добуш берүү мөөнөтү: { $closes }
slip-how = Телефондун камерасын QR-кодго кармап, чыккан шилтемени басыңыз.
slip-once = Бир гана адамга, бир гана жолу жарайт. Башкаларга көрсөтпөңүз.

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

## Мониторинг тобу / the monitoring group

menu-monitoring = Мониторинг
button-menu-monitoring = 👁 { menu-monitoring }
button-desk-monitors = 👁 Мониторинг тобу
desk-monitors =
    👁 <b>Мониторинг тобу</b>
    Аймак: { $town }

    Мүчөлөр: { $n }
    { $members }

    Топ аткарылган иштерди текшерет жана арыздарды окуйт. Координатор бул топко кирбейт: эч ким өз ишин өзү текшербейт.
desk-monitors-none = Азырынча бир да мүчө жок.
monitor-line = • { $name } — { $office }
button-monitor-member = ✖️ { $name }
button-invite-monitor = ➕ Мүчө чакыруу
button-head-start = 🔁 Отчёт топко: { $start }
head-start-none = калк менен бирге
head-start-hours = калктан { $n } саат мурда
button-desk-disputes = ❗️ Каршы пикирлер · { $n }
toast-monitor-invited = Төмөнкү билдирүүнү топтун жаңы мүчөсүнө жөнөтүңүз.
monitor-invitation =
    Сизди биргелешкен мониторинг жана баалоо тобуна чакырабыз.
    Аймак: <b>{ $town }</b>

    Топтун мүчөсү аткарылган иштерди текшерет жана тургундардын арыздарын окуйт. Төмөнкү шилтемени ачып, «START» баскычын басыңыз:
    { $link }

    Шилтеме бир гана жолу иштейт. Мөөнөтү: { $until }
monitor-form-name =
    👁 <b>Мониторинг тобу</b>
    Аймак: { $town }

    Топко кош келиңиз! Аты-жөнүңүздү жазып жөнөтүңүз же төмөнкү баскычты басыңыз.
button-monitor-name = 👤 { $name }
monitor-form-office =
    <b>Кызматыңыз</b>

    Кызматыңызды жазып жөнөтүңүз. Мисалы: шаардык кеңештин депутаты, мугалим, жамааттын лидери.
monitor-form-look =
    <b>Баары туурабы?</b>

    Аты-жөнү: <b>{ $name }</b>
    Кызматы: <b>{ $office }</b>
    Аймак: { $town }

    Аты-жөнүңүздү координаторлор, администраторлор жана топтун мүчөлөрү көрөт. Долбоордун баракчасында пикириңиздин жанында кызматыңыз гана турат.
button-monitor-confirm = ✅ Ырастоо
monitor-welcome =
    <b>Кош келиңиз! Сиз эми мониторинг тобунун мүчөсүсүз.</b>
    Аймак: <b>{ $town }</b>

    Текшере турган иштер жана арыздар «{ button-menu-monitoring }» баскычында. Жаңы отчёт чыкканда Сизге кабар келет.
monitor-known-already =
    Сиз буга чейин эле мониторинг тобундасыз. Аймак: { $town }
    Чакыруу колдонулган жок: аны башка кишиге жөнөтсөңүз болот.
monitor-joined =
    👁 <b>Мониторинг тобуна жаңы мүчө кошулду</b>
    Аймак: { $town }

    Аты-жөнү: <b>{ $name }</b>
    Кызматы: { $office }
monitor-left =
    👁 <b>Мониторинг тобунун мүчөсү чыгарылды</b>
    Аймак: { $town }

    Аты-жөнү: <b>{ $name }</b>
    Кызматы: { $office }
    Анын буга чейинки пикирлери сакталат.
monitor-remove =
    <b>{ $name }</b> — { $office }
    Аймак: { $town }

    Бул кишини мониторинг тобунан чыгарасызбы? Бул жөнүндө администраторлорго жана топтун мүчөлөрүнө кабар барат. Анын буга чейинки пикирлери сакталат.
button-remove-monitor = Ооба, чыгаруу
toast-monitor-removed = Топтун мүчөсү чыгарылды.
monitor-removed =
    Сиз эми бул аймактын мониторинг тобунда эмессиз: { $town }
    Буга чейинки пикирлериңиз сакталат. Иштегениңиз үчүн рахмат!

monitoring-towns =
    👁 <b>Мониторинг</b>

    Аймакты тандаңыз:
monitoring =
    👁 <b>Мониторинг</b>
    Аймак: { $town }

    { $what }

    Арыздар: { $complaints }, каралбаганы: { $open }
monitoring-reports = Текшерүү үчүн отчётту тандаңыз. Жанындагы сан — Сиз текшере элек иштер.
monitoring-nothing = Азырынча текшере турган отчёт жок. Жаңысы чыкканда Сизге кабар келет.
button-judge-left = 👁 { $project } · { $n }-транш · { $left }
button-judge-done = ✅ { $project } · { $n }-транш
button-monitoring-complaints = 🚨 Арыздар · { $n }
button-complaints = 🚨 Арыздар
monitoring-report =
    👁 <b>Текшере турган жаңы отчёт</b>
    Аймак: { $town }
    “{ $project }” долбоору, { $n }-транш

    { $works }

    { $until }
monitoring-public-now = Бул отчёт калкка да жөнөтүлдү.
monitoring-public-later = Калкка жөнөтүлөт: { $at }. Ага чейин текшерип чыксаңыз болот.
button-judge = 👁 Текшерүү
toast-news-held = Отчётту адегенде мониторинг тобу окуйт. Калкка жөнөтүлөт: { $at }
news-held =
    ⏳ <b>Отчётту адегенде мониторинг тобу окуйт</b>
    { $head }

    Калкка жөнөтүлөт: { $at }

judge-tranche =
    👁 <b>Текшерүү</b>
    “{ $project }” долбоору, { $n }-транш

    Ишти басыңыз. ▫️ — али текшериле элек, ✅ — Сиз ырастадыңыз, ❗️ — каршы пикириңиз бар.
judge-tranche-empty =
    👁 <b>Текшерүү</b>
    “{ $project }” долбоору, { $n }-транш

    Азырынча маалымат жок.
judge-open = ▫️ { $work }
judge-confirmed = ✅ { $work }
judge-disputed = ❗️ { $work }
judge-work =
    👁 “{ $project }” долбоору, { $n }-транш

    <b>{ $work }</b>
    { $reported }

    { $mine }
    { $standing }
judge-reported-done = Отчётто: аткарылды
judge-reported-under-way = Отчётто: аткарылып жатат
judge-reported-not-done = Отчётто: аткарылган жок
judge-mine-none = Сиз бул ишти али текшере элексиз.
judge-mine-confirmed = ✅ Сиз ырастадыңыз.
judge-mine-disputed = ❗️ Сиздин каршы пикириңиз: { $comment }
judge-mine-changed = Сиз ырастагандан кийин отчёт өзгөртүлдү: кайра текшериңиз.
button-confirm-work = ✅ Ырастоо
button-confirm-with-words = 📷 Сүрөт же сөз менен ырастоо
button-dispute-work = ❗️ Каршы пикир билдирүү
button-judge-on = 👁 Кийинки иш
button-judge-again = 👁 Кайра текшерүү
toast-work-confirmed = Сиз бул ишти ырастадыңыз.
work-standing = 👁 { $n } / { $of } ырастады
work-standing-disputed = 👁 { $n } / { $of } ырастады · ❗️ { $disputed } каршы пикир

verdict-form-dispute =
    ❗️ <b>Каршы пикир</b>
    { $work }

    Эмне туура эмес экенин жазып жөнөтүңүз. Сүрөтүңүз болсо, аны жазууңуз менен кошо жөнөтүңүз.
    Пикириңизди баары окуйт: жанында атыңыз эмес, кызматыңыз турат.
verdict-form-confirm =
    ✅ <b>Ырастоо</b>
    { $work }

    Көргөнүңүздү жазып жөнөтүңүз же сүрөт жөнөтүңүз.
    Пикириңизди баары окуйт: жанында атыңыз эмес, кызматыңыз турат.
verdict-form-words =
    Сүрөт кабыл алынды.
    { $work }

    Эми эмне туура эмес экенин жазып жөнөтүңүз.
verdict-form-look =
    👀 <b>Алдын ала көрүү</b>
    👆 Пикириңиз ушундай көрүнөт. Өзгөртүү үчүн жаңы текст же сүрөт жөнөтүңүз.
verdict-sent = ✅ Пикириңиз долбоордун баракчасына кошулду.
verdict-sent-dispute = ✅ Каршы пикириңиз долбоордун баракчасына кошулду жана аткаруучуга жөнөтүлдү. Жообу ушул жерге келет.
verdict-confirmed = ✅ <b>Ырастады</b>: { $office }
verdict-disputed = ❗️ <b>Каршы пикир</b>: { $office }
verdict-of = “{ $project }” долбоору, { $n }-транш
verdict-work = Иш: { $work }
verdict-reply = <b>Аткаруучунун жообу:</b> { $reply }
verdicts =
    👁 <b>Мониторинг тобунун пикирлери</b>
    “{ $project }” долбоору

    Пикирлер: { $n }
verdicts-none =
    👁 <b>Мониторинг тобунун пикирлери</b>
    “{ $project }” долбоору

    Азырынча пикир жок.
button-see-verdicts = 👁 Мониторинг тобунун пикирлери · { $n }
button-more-verdicts = ⬇️ Дагы { $n }
desk-disputes =
    ❗️ <b>Каршы пикирлер</b>
    Аймак: { $town }

    Бардыгы: { $n }, жооп күткөнү: { $open }
dispute-reply-step =
    ✍️ <b>Жооп берүү</b>

    { $dispute }

    Аткаруучунун жообун бир билдирүү менен жазыңыз. Аны баары окуйт: ал долбоордун баракчасында ушул пикирдин жанында турат.
dispute-reply-sent = ✅ Жооп долбоордун баракчасына кошулду жана топтун мүчөсүнө жөнөтүлдү.
dispute-reply-letter =
    ✉️ <b>Аткаруучу жооп берди</b>

    { $dispute }

    <b>Аткаруучунун жообу:</b> { $reply }

    Эми макул болсоңуз, ишти кайра текшерип, ырастап койсоңуз болот.

## Арыздар / complaints of coercion or money

button-complain = 🚨 Арыз: мажбурлоо же акча
complaint-step =
    🚨 <b>Арыз: мажбурлоо же акча</b>
    { $question }

    Сизди же башка бирөөнү мажбурлашса же добуш үчүн акча сунушташса, эмне болгонун бир билдирүү менен жазыңыз: ким, качан, кайда.

    { $readers }
    Атыңыз эч кимге көрсөтүлбөйт. Атыңыз билинсин десеңиз, аны өзүңүз жазыңыз.
complaint-read-by-both = Арызды мониторинг тобу жана администраторлор гана окуйт. <b>Координаторлор аны көрбөйт.</b>
complaint-read-by-monitors = Арызды мониторинг тобу гана окуйт. <b>Координаторлор аны көрбөйт.</b>
complaint-read-by-administrators = Арызды администраторлор гана окуйт: мониторинг тобу азырынча жок. <b>Координаторлор аны көрбөйт.</b>
complaint-read-later = Мониторинг тобу азырынча жок: арызыңыз сакталат, аны топ түзүлгөндө окуйт. <b>Координаторлор аны көрбөйт.</b>
complaint-sent =
    ✅ Арызыңыз кабыл алынды. Номери: { $id }
    Жооп ушул жерге келет. Арызыңызды башка бирөө көрбөсүн десеңиз, бул чаттагы билдирүүлөрдү өчүрүп койсоңуз болот: арыз сакталат.
complaint-letter =
    🚨 <b>Арыз № { $id }</b>
    Аймак: { $town }
    Добуш берүү: { $question }

    { $text }
complaint-word = ✍️ <b>Жооп</b>, { $at }: { $text }
complaint-word-settles = ✔️ <b>Каралды</b>, { $at }: { $text }
button-looked-into = ✔️ Каралды деп белгилөө
complaints =
    🚨 <b>Арыздар</b>
    Аймак: { $town }

    Бардыгы: { $n }, каралбаганы: { $open }
button-older-complaints = ⬇️ Мурунку арыздар
complaint-answer-step =
    ✍️ <b>Жооп берүү: арыз № { $id }</b>
    Аймак: { $town }
    Добуш берүү: { $question }

    { $text }

    Жообуңузду бир билдирүү менен жазыңыз. Ал арыз ээсине бот аркылуу барат: анын аты Сизге, Сиздин атыңыз ага көрүнбөйт.
complaint-settle-step =
    ✔️ <b>Арыз № { $id } каралдыбы?</b>
    Аймак: { $town }
    Добуш берүү: { $question }

    { $text }

    Эмне кылынганын бир билдирүү менен жазыңыз. Аны арыз ээси, топтун мүчөлөрү жана администраторлор окуйт.
complaint-word-sent = ✅ Жообуңуз арыз ээсине жөнөтүлдү.
complaint-settled = ✅ Арыз каралды деп белгиленди. Жазганыңыз арыз ээсине жөнөтүлдү.
complaint-answer-letter =
    ✉️ <b>Арызыңызга жооп келди</b> (№ { $id })

    { $text }
complaint-settled-letter =
    ✔️ <b>Арызыңыз каралды</b> (№ { $id })

    { $text }
complaint-settled-note =
    ✔️ <b>Арыз № { $id } каралды</b>
    Аймак: { $town }

    { $text }
button-complain-again = ✍️ Дагы жазуу

## Эскертүүлөр / reminders

reminder =
    🔔 <b>Добуш берүү жүрүп жатат</b>
    Аймак: { $town }

    <b>{ $question }</b>

    Эгер али добуш бере элек болсоңуз, төмөнкү баскычты басыңыз.
    Добуш берүү мөөнөтү: { $closes }
button-mute-reminders = 🔕 Эскертүүлөрдү өчүрүү
button-unmute-reminders = 🔔 Эскертүүлөрдү кайра алуу
toast-reminders-muted = Эскертүүлөр мындан ары келбейт. Башка кабарлар мурдагыдай эле келет.
toast-reminders-unmuted = Эскертүүлөр кайра келет.
button-desk-reminders = 🔔 Эскертүүлөр
desk-reminders =
    🔔 <b>Эскертүүлөр</b>
    { $question }

    { $lines }

    👆 Эскертүү ушундай көрүнөт, аны өзгөртүүгө болбойт. Ал добуш бере элек жазылуучуларга гана барат. Азыр алардын саны: <b>{ $n }</b>
desk-reminder-due = ⏳ { $at }
desk-reminder-sent = ✅ { $at } — жөнөтүлдү
desk-reminders-none =
    🔔 <b>Эскертүүлөр</b>
    { $question }

    Эскертүү коюлган эмес. Аны добуш берүү ачылганга чейин гана коюуга болот.

refusal-not-a-monitor = Бул аракетке уруксатыңыз жок. Аны мониторинг тобунун мүчөлөрү гана жасай алат.
refusal-own-work = Эч ким өз ишин өзү текшербейт: координатор, администратор же отчётту жазган киши муну жасай албайт.
refusal-monitor-cannot-coordinate = Сиз бул аймактын мониторинг тобундасыз. Эч ким өз ишин өзү текшербейт, ошондуктан координатор боло албайсыз.
refusal-monitor-invitation-spent = Бул чакыруу иштебейт: ал колдонулган же мөөнөтү бүткөн. Координатордон жаңы шилтеме сураңыз.
refusal-name-too-long = Текст өтө узун. Эң көбү { $limit } белги.
refusal-verdict-too-long = Текст өтө узун. Эң көбү { $limit } белги.
refusal-comment-missing = Эмне туура эмес экенин текст менен жазыңыз.
refusal-verdict-gone = Бул пикир өзгөртүлгөн же кайтарып алынган.
refusal-complaint-not-found = Мындай арыз табылган жок.
refusal-complaints-over = Арыз добуш берүү аяктагандан кийин 7 күн кабыл алынат. Бул мөөнөт бүттү.
refusal-complaints-too-many = Бир суткада эң көбү { $limit } арыз кабыл алынат. Эртең кайра жазыңыз.
refusal-complaint-too-long = Текст өтө узун. Эң көбү { $limit } белги.
refusal-complaint-looked-into = Бул арызды топтун башка мүчөсү карап чыккан.
refusal-only-some-voters = Добуш берүү жүрүп жатканда анын катышуучуларына гана кабар жөнөтүүгө болбойт.

## Кулактандырууларды жөнөтүү / sending announcements: who and when, the desk's list, quiet hours, two people

sign-on = ✅
sign-off = ▫️
scope-town = • аймактын жазылуучулары: { $n }
scope-project = • долбоордун жазылуучулары: { $n }
scope-groups = • топтор жана каналдар: { $n }
scope-voters = • добуш бергендер: { $n }
look-once = Ар ким бир эле жолу алат.
button-look-options = 👥 Кимге, кантип
button-look-done = ✔️ Бүттү
button-scope-town = { $sign } Аймактын жазылуучулары · { $n }
button-scope-project = { $sign } Долбоордун жазылуучулары · { $n }
button-scope-groups = { $sign } Топтор жана каналдар · { $n }
button-scope-voters = { $sign } Добуш бергендер · { $n }
button-silent = { $sign } Үнсүз жөнөтүү
button-plan-sending = 🕐 Убактысын тандоо
moment-today = бүгүн, { $time }
moment-tomorrow = эртең, { $time }
moment-when-agreed = ырасталгандан кийин
toast-outbox-asked = Экинчи кишиге жөнөтүлдү. Ал ырастагандан кийин кулактандыруу жөнөтүлөт.
toast-outbox-night = Азыр тынчтык убактысы. Кулактандыруу жөнөтүлөт: { $at }
toast-paused = Токтотулду.
toast-goes-on = Жөнөтүү улантылды.

button-outbox = 🗂 Кулактандыруулар
outbox =
    🗂 <b>Кулактандыруулар</b>
    Аймак: { $town }

    🕐 пландалган, ⏳ ырастоону күтүүдө, 📤 жөнөтүлүүдө, ⏸ токтотулган, ✅ жөнөтүлгөн. Толук көрүү үчүн бирин басыңыз.
outbox-empty =
    🗂 <b>Кулактандыруулар</b>
    Аймак: { $town }

    Азырынча бир да кулактандыруу жок.
outbox-line = { $sign } { $project }, { $n }-транш · { $at }
sign-asked = ⏳
sign-scheduled = 🕐
sign-under-way = 📤
sign-paused = ⏸
sign-stopped = ⛔️
sign-sent = ✅
outbox-scheduled =
    🕐 <b>Пландалган кулактандыруу</b>
    { $head }

    Жөнөтүлөт: { $at }
    Ага чейин убактысын өзгөртсөңүз, оңдосоңуз же жокко чыгарсаңыз болот. Ким жазылган болсо, ошол убакта такталат.
outbox-asked =
    ⏳ <b>Экинчи кишинин ырастоосу күтүлүүдө</b>
    { $head }

    Жөнөтүлөт: { $at }
outbox-paused =
    ⏸ <b>Жөнөтүү токтотулуп турат</b>
    { $head }

    { $bar }
outbox-resting =
    🌙 <b>Азыр тынчтык убактысы</b>
    { $head }

    { $bar }
    Жөнөтүү улантылат: { $at }
outbox-drop =
    🗑 <b>Жокко чыгарасызбы?</b>
    { $head }

    Кулактандыруу эч кимге жөнөтүлбөйт.
outbox-dropped =
    🗑 <b>Жокко чыгарылды</b>
    { $head }

    Эч кимге жөнөтүлгөн жок.
button-pause-sending = ⏸ Токтотуп туруу
button-go-on-sending = ▶️ Улантуу
button-send-now = 📤 Азыр жөнөтүү
button-send-urgent = ⚡️ Шашылыш: азыр жөнөтүү
button-move-sending = 🕐 Убактысын өзгөртүү
button-reopen-sending = ✏️ Оңдоо
button-drop-sending = 🗑 Жокко чыгаруу
button-drop-sure = 🗑 Ооба, жокко чыгаруу
button-retry-sending = 🔁 Жөнөтүлбөгөндөргө кайра жөнөтүү

button-town-rules = ⚙️ Жөнөтүү эрежелери
town-rules =
    ⚙️ <b>Жөнөтүү эрежелери</b>
    Аймак: { $town }

    🌙 Тынчтык убактысы: <b>{ $hours }</b>
    Бул убакта кулактандыруулар жөнөтүлбөйт, эртең мененки саатты күтөт.

    { $two }
hours = { $begins }–{ $ends }
hours-none = жок
button-quiet-hours = { $sign } Тынчтык убактысы: { $hours }
two-people-on = 👥 Ар бир кулактандырууну экинчи координатор ырастайт. Аны администратор гана өчүрө алат.
two-people-off = 👤 Координатор кулактандырууну өзү жөнөтөт.
button-two-people = { $sign } Экинчи кишинин ырастоосу
two-people-now =
    👥 <b>Жөнөтүү эрежеси өзгөрдү</b>
    Аймак: { $town }

    Эми ар бир кулактандырууну экинчи координатор ырастайт.
two-people-no-more =
    👤 <b>Жөнөтүү эрежеси өзгөрдү</b>
    Аймак: { $town }

    Эми координатор кулактандырууну өзү жөнөтөт.

outbox-letter =
    👆 <b>Бул кулактандырууну ырастайсызбы?</b>
    { $head }
    Жазган: { $asker }
    Жөнөтүлөт: { $at }

    Туура эмес жери болсо, аны сөз менен кайтарыңыз.
button-return-sending = ↩️ Кайтаруу
outbox-return =
    ↩️ <b>Эмнени оңдоо керек?</b>

    Кулактандырууну жазган киши окуй турган сөздү жазыңыз.
outbox-agreed = ✅ Кулактандырууңуз ырасталды: { $name }. Жөнөтүү башталды.
outbox-agreed-later =
    ✅ Кулактандырууңуз ырасталды: { $name }.
    Жөнөтүлөт: { $at }
outbox-returned =
    ↩️ <b>Кулактандырууңуз кайтарылды</b>
    Кайтарган: { $name }

    { $text }
outbox-orphaned =
    ⚠️ <b>Пландалган кулактандыруу жөнөтүлгөн жок</b>
    Аймак: { $town }

    Аны пландаган киши эми координатор эмес. Кааласаңыз, аны оңдоп, өзүңүз жөнөтүңүз.
outbox-failed =
    ⚠️ <b>Пландалган кулактандыруу жөнөтүлгөн жок</b>
    Аймак: { $town }

    Себеби: { $why }
outbox-you-agreed = ✅ Ырасталды.
outbox-you-returned = ↩️ Кайтарылды. Сөзүңүз аны жазган кишиге жөнөтүлдү.

refusal-moment-passed = Бул убакыт өтүп кеткен. Кийинки убакытты тандаңыз.
refusal-moment-too-far = Бул убакыт өтө алыс. Эң көбү { $n } күн алдыга пландаса болот.
refusal-scope-missing = Жок дегенде бирөө тандалышы керек.
refusal-sending-begun = Бул кулактандыруунун абалы өзгөргөн. Аны «{ button-outbox }» тизмесинен кайра ачыңыз.
refusal-nothing-failed = Кайра жөнөтө турган эч ким жок.
refusal-nobody-to-agree = Бул аймакта кулактандырууну экинчи киши ырастайт, бирок азырынча андай киши жок. Администраторго кайрылыңыз.
refusal-two-people-stay = Бул эрежени администратор гана өчүрө алат.
refusal-words-too-long = Текст өтө узун. Эң көбү { $limit } белги.

## Отчётту толуктоо / more of a tranche's report

media-photos = { $n } сүрөт
media-videos = { $n } видео
media-files = { $n } файл
work-told = { $text } — { $figure }
money = { $sum } { money-unit }
money-unit = сом
button-news-more = ➕ Толуктоо
news-media-refused =
    ⚠️ Telegram бул сүрөттөрдү, видеолорду же файлдарды кабыл алган жок.

    Аларды алып салып, кайра жөнөтүп көрүңүз. Текстиңиз сакталып турат.
report-more =
    ➕ <b>Толуктоо</b>

    Ишти басып, анын абалын, санын же сүрөттөрүн кошсоңуз болот. Бул милдеттүү эмес.
report-label-media = { $label } · 📷 { $n }
button-report-spent = 💰 Сарпталганы: { $sum }
button-report-spent-none = 💰 Сарпталган каражатты кошуу
button-report-next = ➡️ { $text }
button-report-next-none = ➡️ Кийинки кадамдарды кошуу
button-report-done = 👀 Алдын ала көрүү
report-work = <b>{ $n }-иш</b>
report-work-figure = Саны: { $figure }
report-work-media = Ага кошулганы: { $media }
report-work-how = Бул иштин сүрөтүн же видеосун кошуу үчүн аны ушул жерге жөнөтүңүз.
button-work-done = ✅ Аткарылды
button-work-under-way = ⏳ Аткарылууда
button-work-not-done = ✖️ Аткарылган жок
button-work-figure = 🔢 Санын көрсөтүү
button-work-text = ✏️ Текстин оңдоо
button-work-no-media = 🗑 Сүрөттөрүн алып салуу
button-work-drop = 🗑 Ишти алып салуу
button-report-take-out = 🗑 Алып салуу
report-ask-figure =
    🔢 <b>Бул иштин саны</b>
    { $work }

    Кыскача жазып жөнөтүңүз (эң көбү { $limit } белги). Мисалы: <i>128 бала</i>
report-ask-text =
    ✏️ <b>Иштин текстин оңдоо</b>
    { $work }

    Жаңы текстти жазып жөнөтүңүз.
report-ask-spent =
    💰 <b>Сарпталган каражат</b>

    Бул траншта канча сом сарпталганын сан менен жазыңыз. Мисалы: <i>1 250 000</i>
report-ask-next =
    ➡️ <b>Кийинки кадамдар</b>

    Эмки иштер кандай болорун жазып жөнөтүңүз (эң көбү { $limit } белги).
report-flat =
    🖼 Сүрөт файл катары келди: аны көрүү үчүн жүктөп алуу керек болот.

    Ал дароо көрүнсүн десеңиз, файлды алып салып, сүрөттү кайра жөнөтүңүз — файл эмес, сүрөт катары.
button-drop-flat = 🗑 Файл катары келген сүрөттөрдү алып салуу
toast-flat-dropped = Алынды. Эми сүрөттөрдү кайра жөнөтүңүз.
refusal-media-too-many = Бир отчётко эң көбү { $limit } сүрөт, видео же файл батат. Ашыкчасы кошулган жок.
refusal-media-expected = Бул жерге текст, сүрөт, видео, файл же үн жазуусун жөнөтүңүз. Стикер, тегерек видео, карта жана байланыш кошулбайт.
report-caption-left-out = Сүрөттүн астындагы сөз кошулган жок: иштин тексти «{ button-work-text }» баскычы менен оңдолот.
refusal-figure-too-long = Өтө узун. Эң көбү { $limit } белги.
refusal-next-too-long = Текст өтө узун. Эң көбү { $limit } белги.
refusal-sum-not-understood = Сумманы түшүнгөн жокмун. Аны сан менен, толук жазыңыз. Мисалы: 1 250 000
refusal-work-twice = Мындай иш отчётто бар.

## Макала жана бөлүшүү / the article, and what is carried on

button-article = 📰 Макала
button-share-tranche = 📤 Бөлүшүү үчүн
toast-article-under-way = Макала даярдалып жатат…
article-failed = Макала даярдалган жок. Бир аздан соң кайталап көрүңүз.
article-docx = 📰 Макала: гезит же журнал үчүн. Аны ачып, оңдоп-түзөсөңүз болот.
article-markdown = 📰 Ошол эле макала: сайт үчүн.
article-kicker = Кыргызстанда муниципалдык социалдык тапшырык
article-title = { $town } ({ $region }): “{ $project }” долбоору
article-title-short = { $town }: “{ $project }” долбоору
article-where = { $town }:
article-problem = { $where } артыкчылыктуу көйгөйдү тандап алуу процессинин { $n } катышуучусу төмөнкүнү жамаат үчүн өзгөчө маанилүү жана актуалдуу социалдык маселе катары аныктап алышты: { $problem }.
article-problem-uncounted = { $where } төмөнкү көйгөй жамаат үчүн өзгөчө маанилүү жана актуалдуу социалдык маселе катары аныкталды: { $problem }.
article-goal = Долбоор { $goal } максатын көздөйт.
article-goal-named = Долбоордун максаты: { $goal }.
article-group = Муниципалдык социалдык тапшырыкты эффективдүү аткаруу үчүн { $n } адамдан турган биргелешкен мониторинг жана баалоо тобу түзүлдү.
article-group-composition = Анын курамына { $who } кирди.
article-executor = Аткаруучу: { $executor }.
ordinals =
    Биринчи
    Экинчи
    Үчүнчү
    Төртүнчү
    Бешинчи
    Алтынчы
    Жетинчи
    Сегизинчи
    Тогузунчу
    Онунчу
article-within-named = { $ordinal } транштын алкагында
article-within = { $n }-транштын алкагында
article-done-by = { $within } { $executor } төмөнкүдөй иштерди аткарды:
article-done = { $within } төмөнкүдөй иштер аткарылды:
article-under-way = { $within } төмөнкүдөй иштер аткарылып жатат:
article-not-done = { $within } төмөнкүдөй иштер аткарылбай калды:
article-spent = { $within } { $sum } сарпталды.
article-next = Кийинки кадамдар: { $text }
article-partners = Долбоорду ишке ашыруу боюнча өнөктөштөр:
article-contacts = { $executor } менен байланышуу үчүн:
article-phone = телефон номери: { $phone }
article-email = электрондук дарек: { $email }
share-tranche-head =
    📣 <b>{ $town }</b>
    “{ $project }” долбоору, { $n }-транш
share-tranche-more = … дагы { $n } иш
share-tranche-link = Толугу: { $link }
share-tranche-brief =
    { $town }
    “{ $project }” долбоору, { $n }-транш: эмне иштер аткарылды

## Архив, акыркы кабар / the archive, the latest news

menu-archive = Архив
command-archive = Мурунку кабарлар жана аларды издөө
archive-sign = 🗄
button-archive = { archive-sign } { menu-archive }
button-search = 🔎 Издөө
button-search-again = 🔎 Башка сөз издөө
archive =
    { archive-sign } <b>Архив</b> · { $town }

    Мурунку кабарлар, эң жаңысы башында. Окуу үчүн бирин тандаңыз:
archive-empty =
    { archive-sign } <b>Архив</b> · { $town }

    Азырынча кабар жок.
archive-entry = { $date } · { $head }
archive-withdrawn = { $date } · 🚫 Алынып салынган
archive-tranche = { $n }-транш · { $project }
archive-project = 🏗 { $name }
archive-search =
    🔎 <b>Издөө</b> · { $town }

    Кабарда же долбоордо бар бир же бир нече сөздү жазыңыз. Ө, ү, ң тамгаларынын ордуна о, у, н жазсаңыз да болот.
archive-found =
    { archive-sign } <b>Архивден табылды</b> · { $town }

    Издеген сөзүңүз: «{ $words }»
    Табылганы: { $n }
archive-not-found =
    { archive-sign } <b>Архив</b> · { $town }

    Издеген сөзүңүз: «{ $words }»
    Эч нерсе табылган жок. Кыскараак сөз жазып көрүңүз.
archived = 🕐 Бул кабар жөнөтүлгөн убакыт: { $at }
archived-corrected =
    🕐 Бул кабар жөнөтүлгөн убакыт: { $at }
    ✏️ Оңдолду: { $corrected }
archived-refused = Бул кабардын сүрөтү же файлы эми ачылбайт.
latest = 🕐 Акыркы кабар: { $at }
latest-corrected =
    🕐 Акыркы кабар: { $at }
    ✏️ Оңдолду: { $corrected }
latest-none = Азырынча кабар жок. Жаңысы чыкканда, ал Сизге ушул жерге келет.
button-follow-others = 🏘 Башка аймактар
button-follow-back = ⬅️ Менин жазылууларым
following-towns =
    🏘 <b>Бардык аймактар</b>

    Аймакты тандаңыз. ✅ — жазылгансыз.
following-town =
    🔔 <b>Жазылуу</b> · { $town }

    Жазылуу же баш тартуу үчүн аймактын же долбоордун баскычын басыңыз. ✅ — жазылгансыз.

## Суроолор: эмне жөнүндө, эртең менен, барактагы суроо-жооптор / questions: about what, mornings, published

question-about = Долбоор: “{ $project }”
question-about-tranche = Долбоор: “{ $project }”, { $n }-транш
questions-morning =
    ☀️ <b>Жооп күткөн суроолор: { $n }</b> · { $town }

    Эң эскиси:{ $about }
    Берилген убактысы: { $at }

    { $text }

    Ага жооп берүү үчүн ушул билдирүүгө жооп кайтарып жазыңыз же баскычты басыңыз.
button-all-questions = ✉️ Бардык суроолор
button-offer-publishing = 📢 Долбоордун барагына жарыялоо
publish-pick = Суроо менен жоопту кайсы долбоордун барагына жарыялоо керек?
publish-preview =
    👆 <b>Алдын ала көрүү</b>

    Суроо менен жооп “{ $project }” долбоорунун барагында ушундай көрүнөт. Суроо берген кишинин аты көрсөтүлбөйт.
    Суроонун өзүндө анын аты, телефону же дареги болсо, жарыялабаңыз.
button-publish = 📢 Жарыялоо
published =
    ✅ Суроо менен жооп “{ $project }” долбоорунун барагына жарыяланды.
    Суроо берген кишиге кабар жөнөтүлдү.
published-already = Бул суроо менен жооп буга чейин жарыяланган.
published-letter =
    📢 Сиздин сурооңуз менен анын жообу “{ $project }” долбоорунун барагына жарыяланды. Атыңыз көрсөтүлбөйт.

    Сурооңуз: { $question }
button-see-answer = 👀 Кароо
button-take-back-answer = 🗑 Барактан алып салуу
toast-answer-taken-back = Суроо менен жооп барактан алынып салынды
button-answers = 💬 Суроо-жооптор: { $n }
button-all-answers = 💬 Бардык суроо-жооптор
answers =
    💬 <b>Суроо-жооптор</b> · “{ $project }” долбоору

    Окуу үчүн бирин тандаңыз:
answers-none =
    💬 <b>Суроо-жооптор</b> · “{ $project }” долбоору

    Азырынча суроо-жооп жарыялана элек.
answer-tranche = { $n }-транш боюнча
answer =
    💬 “{ $project }” долбоору
    { $about }
    <b>Суроо:</b> { $question }

    <b>Жооп:</b> { $answer }
refusal-questions-too-many-today = Бир күндө эң көбү { $limit } суроо берсе болот. Кийинки сурооңузду эртең жазыңыз.
refusal-question-not-answered = Бул суроого жооп бериле элек. Адегенде жооп бериңиз.

## Оңдоо жана кайтарып алуу / correcting and withdrawing what was sent

button-correct = ✏️ Оңдоо
button-withdraw = ↩️ Кайтарып алуу
button-corrections = 🕓 Оңдоолордун тарыхы
button-see-sending = 📣 Кулактандыруу
button-correction-more = ✏️ Ар бир ишти өзүнчө оңдоо
button-correction-confirm = ✅ Ырастоо
button-withdrawal-confirm = ↩️ Ырастоо
sign-withdrawn = ↩️
correction-mark = ✏️ <i>Оңдолду: { $at }</i>
correction-taken-out = 🗑 <i>Алынып салынды: { $at }</i>
withdrawn =
    ↩️ <b>Бул кулактандыруу кайтарылып алынды</b>
    { $head }

    Себеби: { $reason }
    { $at }
correction-look =
    ✏️ <b>Оңдоо</b>
    👆 Оңдолгон кулактандыруу ушундай көрүнөт. Ырастасаңыз, ал <b>{ $n } алуучуда</b> ордунда өзгөрөт.
    { $lines }

    Иштин абалын өзгөртүү үчүн аны басыңыз.
    Тексти башкача болсо, иштердин баарын кайра жазып жөнөтүңүз: ар бир иш өзүнчө сапта. Жаңы сүрөт же видео мурдагысынын ордуна коюлат.
foreseen-waiting = Дагы { $n } алуучуга дароо оңдолгон түрүндө жөнөтүлөт.
foreseen-waiting-withdrawn = Дагы { $n } алуучуга жөнөтүлбөйт.
foreseen = ⚠️ Telegram муну өзгөрткөнгө жол бербейт:
foreseen-added = • жөнөтүлгөн альбомго жаңысы кошулбайт: { $n }
foreseen-sound = • үн жазуусу алмашпайт, астындагы сөз гана өзгөрөт: { $n }
foreseen-stays = • 48 сааттан эски сүрөт же файл өчпөйт, астына гана жазылат: { $n }
foreseen-gone = • жок болуп калган билдирүүлөр: { $n }
foreseen-blocked = • ботту бөгөттөгөндөр: { $n }
foreseen-away = • бот чыгарылган топтор: { $n }
correction-confirmed = ✏️ Ырасталды. Кулактандыруу оңдолууда.
correction-progress =
    ✏️ <b>Оңдолууда…</b>
    { $head }

    { $bar }
correction-report =
    ✏️ <b>Оңдоо аяктады</b>
    { $head }

    { $lines }
correction-followed =
    ✏️ Бул оңдоонун ордуна кийинкиси башталды.
    { $head }
withdrawal-reason =
    ↩️ <b>Кулактандырууну кайтарып алуу</b>
    { $head }

    Эмне үчүн кайтарып алынып жатат? Себебин жазып жөнөтүңүз (эң көбү 300 белги). Аны баары көрөт.
withdrawal-sure =
    ↩️ <b>Кулактандырууну кайтарып алуу</b>
    { $head }

    Себеби: { $reason }

    Ырастасаңыз, ал <b>{ $n } алуучудан</b> өчүрүлөт. Telegram өчүргөнгө жол бербегенинин ордуна ушул себеп жазылат. Иштер долбоордун баракчасынан да алынат.
    { $lines }

    Муну артка кайтарууга болбойт.
withdrawal-confirmed = ↩️ Ырасталды. Кулактандыруу кайтарылып алынууда.
withdrawal-progress =
    ↩️ <b>Кайтарылып алынууда…</b>
    { $head }

    { $bar }
withdrawal-report =
    ↩️ <b>Кайтарып алуу аяктады</b>
    { $head }

    { $lines }
mended-correction = Оңдолду: <b>{ $n }</b>
mended-withdrawal = Кайтарылып алынды: <b>{ $n }</b>
mended-added = • альбомго жаңысы кошулган жок: { $n }
mended-sound = • үн жазуусу мурдагыдай калды: { $n }
mended-stays = • сүрөт же файл көрүнүп калды: { $n }
mended-gone = • алуучу билдирүүнү өчүрүп салган: { $n }
mended-failed = Өзгөргөн жок: { $n }
mended-nobody = Ал эч кимге жөнөтүлө элек болчу.
outbox-withdrawn =
    ↩️ <b>Кайтарылып алынды</b>
    { $head }
correction-letter =
    ✏️ Кулактандыруу оңдолду: { $name }
    { $head }
withdrawal-letter =
    ↩️ Кулактандыруу кайтарылып алынды: { $name }
    { $head }

    Себеби: { $reason }
history-corrected =
    🕓 <b>{ $n } / { $of } · Оңдоо</b>
    { $head }

    { $at }
    Оңдогон: { $name }
    Мурда мындай болчу:
history-withdrawn =
    🕓 <b>{ $n } / { $of } · Кайтарып алуу</b>
    { $head }

    { $at }
    Кайтарып алган: { $name }
    Себеби: { $reason }
    Мурда мындай болчу:
refusal-not-sent-yet = Бул кулактандыруу жөнөтүлө элек. Аны «{ button-outbox }» тизмесинен өзгөртсөңүз болот.
refusal-withdrawn-already = Бул кулактандыруу кайтарылып алынган.
refusal-nothing-corrected = Эч нерсе өзгөртүлгөн жок. Адегенде тексттин же сүрөттүн жаңысын жөнөтүңүз.
refusal-corrected-meanwhile = Бул кулактандырууну башка координатор азыр эле оңдоду. Жокко чыгарып, аны кайра ачыңыз.
refusal-written-elsewhere = Бул кулактандырууну ушул жерден оңдоого болбойт. Аны кайтарып алып, жаңысын жазыңыз.

## Топтун темалары, топту кошуу / topics, linking a group

topic-gone =
    ⚠️ <b>Топтун темасы жабылган же өчүрүлгөн</b>
    Топ: { $title }

    Кабарлар ошол темага келчү. Эми алар топтун жалпы темасына келет. Башка теманы тандоо үчүн ошол темада /jazyluu деп жазыңыз.
button-link-chat = 👥 Топту же каналды кошуу
button-link-group = 👥 Топту тандоо
button-link-channel = 📢 Каналды тандоо
link-chat =
    👥 <b>Топту же каналды кабарларга жазуу</b>

    Төмөнкү баскычтардын бирин басып, өзүңүз администратор болгон топту же каналды тандаңыз. Telegram ботту ага кошот.
link-chosen = ✅ Тандалды: <b>{ $title }</b>
link-back = Артка
link-back-done = Төмөнкү баскычтардын бирин тандаңыз.
button-link-back = ⬅️ { link-back }
group-following-of =
    🔔 <b>Топту кабарларга жазуу: { $title }</b>

    Жазылган аймактардын кабарлары ошол топко келет: добуш берүүлөр, алардын жыйынтыктары жана транштар боюнча маалымат.
    ✅ — жазылган.

## Долбоордун барагы жана аны оңдоо / a project's page, and writing it

project-participants = <b>Аны тандоого катышкандар:</b> { $n }
project-planned = <b>Пландалган каражат:</b> { $sum }
project-paid = <b>Аткаруучуга төлөндү:</b> { $sum }
project-spent = <b>Сарпталды:</b> { $sum }
tranche-title-told = <b>{ $n }-транш</b> · { $date }
tranche-paid = Төлөндү: { $sum }
tranche-spent = Сарпталды: { $sum }
tranche-next = Кийинки кадамдар: { $text }
button-timeline = 🗓 Транштар сүрөттө
button-photos = 📷 Сүрөттөр
button-project-news = 📣 Кулактандыруулар
button-edit-project = ✏️ Долбоорду оңдоо
photos = 📷 “{ $name }” долбоору, { $n }-транш: { $media }
photos-pick =
    📷 “{ $name }” долбоору
    Кайсы траншты көргүңүз келет?
timeline-caption = 🗓 “{ $name }” долбоору
timeline-failed = Сүрөт тартылган жок. Ошол эле маалымат долбоордун барагында бар.
timeline-earlier = Мурунку транштар: { $n }
timeline-tranche = { $n }-транш
timeline-more = … дагы { $n } иш
timeline-done = аткарылды
timeline-under-way = аткарылып жатат
timeline-not-done = аткарылган жок
project-news-sign = 📣
project-news =
    { project-news-sign } <b>Кулактандыруулар</b>
    “{ $name }” долбоору

    Окуу үчүн бирин тандаңыз:
project-news-none =
    { project-news-sign } “{ $name }” долбоору

    Азырынча кулактандыруу жок.

button-desk-projects = 🏗 Долбоорлорду оңдоо
desk-projects = 🏗 <b>Долбоорлор</b> · { $town }
desk-no-projects =
    🏗 <b>Долбоорлор</b> · { $town }

    Азырынча долбоор жок.
button-start-project = ➕ Жаңы долбоор
desk-project =
    ✏️ <b>{ $name }</b>

    Эмнени өзгөртөсүз? Баскычта азыркы жазылганы көрүнүп турат.
desk-tranche =
    ✏️ <b>{ $name }</b>, { $n }-транш

    Эмнени өзгөртөсүз? Иштер жана сүрөттөр «{ button-start-announcement }» баскычы менен кошулат.
button-field = { $name }: { $value }
field-empty = —
field-of-tranche = { $n }-транш: { $name }
field-name = Аталышы
field-problem = Көйгөй
field-goal = Максаты
field-description = Кошумча маалымат
field-executor = Аткаруучу
field-short = Аткаруучунун кыска аты
field-kind = Аткаруучунун түрү
field-phones = Телефон номерлери
field-email = Электрондук дарек
field-persons = Байланышуучу кишилер
field-group = Мониторинг тобу, адам
field-composition = Топтун курамы
field-partners = Өнөктөштөр
field-planned = Пландалган каражат
field-paid = Төлөнгөн каражат
field-spent = Сарпталган каражат
field-next = Кийинки кадамдар
button-see-page = 👀 Баракты көрүү
button-project-history = 🕓 Өзгөртүүлөр тарыхы
button-remove-project = 🗑 Долбоорду өчүрүү
button-remove-project-sure = 🗑 Ооба, өчүрүү
field-ask =
    ✏️ “{ $project }” долбоору
    <b>{ $name }</b>

    Азыр: { $value }

    { $hint }
field-hint-text = Жаңысын жазып жөнөтүңүз.
field-hint-list = Жаңысын толук жазып жөнөтүңүз: ар бир сапка бирден.
field-hint-sum = Сумманы сом менен, толук жазып жөнөтүңүз. Мисалы: 1 250 000
field-hint-phones = Бардык номерлерди жазып жөнөтүңүз: ар бир сапка бирден. Мисалы: 0772 66 31 22
field-hint-email = Даректи жазып жөнөтүңүз. Мисалы: { $example }
field-hint-group = Топто канча адам бар? Сан менен жазып жөнөтүңүз.
button-clear-field = 🗑 Бош калтыруу
button-save = 💾 Сактоо
button-save-mine = 💾 Меникин сактоо
field-look =
    ⬆️ Барак ушундай көрүнөт.

    <b>{ $name }</b>
    Мурда: { $was }
    Эми: { $became }
field-changed-meanwhile =
    ⚠️ Бул жерди азыр эле башка координатор өзгөрттү: { $who }

    <b>{ $name }</b>
    Азыр мындай: { $value }
    Сиздики: { $mine }

    Кайсынысы калат? Азыркысы калса, «{ button-leave-form }» баскычын басыңыз.
field-changed-by-report =
    ⚠️ Сиз жазып жатканда бул жер башка жол менен өзгөрдү.

    <b>{ $name }</b>
    Азыр мындай: { $value }
    Сиздики: { $mine }

    Кайсынысы калат? Азыркысы калса, «{ button-leave-form }» баскычын басыңыз.
field-saved = ✅ Сакталды: { $name }
button-edit-more = ✏️ Дагы өзгөртүү
project-history =
    🕓 <b>Өзгөртүүлөр тарыхы</b>
    “{ $name }” долбоору
project-history-none =
    🕓 <b>Өзгөртүүлөр тарыхы</b>
    “{ $name }” долбоору

    Чатта эч нерсе өзгөртүлө элек.
history-created =
    { $at }
    Долбоорду түзгөн: { $name }
history-change =
    { $at } · { $name }
    <b>{ $field }</b>
    Мурда: { $was }
    Эми: { $became }
project-remove =
    🗑 “{ $name }” долбоору

    Бул долбоор өчүрүлөт. Муну артка кайтарууга болбойт. Ырастайсызбы?
project-removed = 🗑 “{ $name }” долбоору өчүрүлдү.
project-new-problem =
    ➕ <b>Жаңы долбоор</b> · { $town }

    Долбоор кайсы көйгөйдү чечет? Бирин тандаңыз же жазып жөнөтүңүз.
project-new-problem-typed =
    ➕ <b>Жаңы долбоор</b> · { $town }

    Долбоор кайсы көйгөйдү чечет? Жазып жөнөтүңүз.
button-winner = 🗳 { $name }
button-outcome = 🏛 { $name }
project-new-name =
    <b>Көйгөй:</b> { $problem }

    Долбоор кандай аталат? Аталышын тырмакчасыз жазып жөнөтүңүз.
project-new-name-counted =
    <b>Көйгөй:</b> { $problem }
    <b>Аны тандоого катышкандар:</b> { $n }

    Долбоор кандай аталат? Аталышын тырмакчасыз жазып жөнөтүңүз.
project-new-goal =
    <b>{ $name }</b>

    Долбоордун максаты кандай? Жазып жөнөтүңүз.
button-later = Кийин жазуу
project-new-look = ⬆️ Барак ушундай көрүнөт. Аткаруучуну, топту жана каражатты кийин кошосуз.
button-create-project = ✅ Долбоорду түзүү
project-created = ✅ “{ $name }” долбоору түзүлдү. Аны эми баары көрөт.
button-fill-in-project = ✏️ Калганын толтуруу
refusal-phone-not-understood = Бул номерди түшүнгөн жокмун: { $phone }. Номерди толук жазыңыз. Мисалы: 0772 66 31 22 же +996 772 66 31 22
refusal-email-not-understood = Электрондук даректи түшүнгөн жокмун. Мисалы: { $example }
refusal-lines-too-many = Тизме өтө узун. Эң көбү { $limit } сап.
refusal-line-too-long = Бир сап өтө узун. Эң көбү { $limit } белги.
refusal-executor-missing = Адегенде аткаруучунун атын жазыңыз: «{ field-executor }».
refusal-group-missing = Адегенде топто канча адам бар экенин жазыңыз: «{ field-group }».
refusal-field-same = Мурдагыдай эле турат: эч нерсе өзгөргөн жок.
refusal-project-has-news = Бул долбоор боюнча кулактандыруу, суроо же мониторинг тобунун пикири бар. Аны өчүрүүгө болбойт.
refusal-no-photos-yet = Азырынча сүрөт жок.
