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
button-choice-place = { $place }-орун · { $name }
button-read-choices = 📖 Кененирээк
button-unrank = ↩️ Акыркысын алып салуу
button-finish-ballot = Бүттү
choices-in-full =
    <b>{ $question }</b>

    { $choices }
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
toast-vote-unmarked = Алып салынды: { $choice }
toast-vote-unchanged = Бул вариант тандалган. Эч нерсе өзгөргөн жок.
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
desk-poll =
    🗳 <b>{ $question }</b>
    Аймак: { $town }

    <b>Добуш бергендер: { $n }</b>
    Ачылды: { $opened }
    Добуш берүү мөөнөтү: { $closes }

    Шилтемеси: { $link }
desk-poll-scheduled =
    🗳 <b>{ $question }</b>
    Аймак: { $town }

    Добуш берүү азырынча баштала элек.
    Ачылат: { $opens }
    Добуш берүү мөөнөтү: { $closes }
button-end-poll = 🏁 Добуш берүүнү аяктоо
desk-poll-ending =
    🗳 <b>{ $question }</b>
    Аймак: { $town }

    Добуш бергендер: { $n }
    Аякталууда… Жыйынтык бир нече секундда жарыяланат.
desk-poll-closed =
    🗳 <b>{ $question }</b>
    Аймак: { $town }

    Добуш берүү аяктады.
    Добуш бергендер: { $n }

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

    <b>Түрү:</b> { $kind }
    <b>Ким добуш бере алат:</b> каалаган адам. Бир адам — бир добуш
    <b>Жыйынтык:</b> { $results }
    <b>Ачылат:</b> азыр, «{ button-open-poll }» баскычын басканда
    <b>Аяктайт:</b> { $closes } ({ $weekday }). Узактыгы: { $left }

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
    🏁 <b>Добуш берүүнү аяктоо</b>

    { $question }

    Добуш берүү мөөнөтү: { $closes }

    Эмне үчүн мөөнөтүнөн мурда аяктайт? Себебин жазып жөнөтүңүз: ал жыйынтык менен кошо жарыяланат.
ending-confirm =
    🏁 <b>Ырастайсызбы?</b>

    { $question }

    Добуш бергендер: { $n }
    Себеби: { $reason }

    Баскычты басканда:
    — добуш берүү дароо токтойт, кайра ачылбайт;
    — жыйынтык жана себеби бардыгына жарыяланат. Алуучулар: { $recipients }
button-confirm-ending = 🏁 Ооба, аяктоо
ending-over = Бул добуш берүү аяктап калган: мөөнөтү бүттү же аны башка координатор аяктады.
ending-under-way =
    🏁 <b>Аякталууда…</b>

    { $question }

    Жыйынтык бир нече секундда жарыяланат.

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
    ✍️ <b>Суроо берүү</b> · { $town }

    Сурооңузду бир билдирүү менен жазыңыз. Аны координаторлор окуп, жооп берет. Атыңыз аларга көрсөтүлбөйт.
question-sent = ✅ Сурооңуз координаторлорго жөнөтүлдү. Жообу ушул жерге келет.
question-letter =
    ✉️ <b>Тургундун суроосу</b> · { $town }

    { $text }
button-answer = ✍️ Жооп берүү
answer-step =
    ✍️ <b>Жооп берүү</b> · { $town }

    <b>Суроо:</b> { $text }

    Жообуңузду бир билдирүү менен жазыңыз. Ал суроо берген тургунга жөнөтүлөт.
answer-sent = ✅ Жообуңуз кабыл алынды. Ал тургунга азыр жөнөтүлөт.
answer-letter =
    ✉️ <b>Сурооңузга жооп келди</b> · { $town }

    <b>Сурооңуз:</b> { $question }

    <b>Жооп:</b> { $answer }
desk-questions =
    ✉️ <b>Суроолор</b> · { $town }

    Жооп күткөн суроолор: { $n }
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
board-how-private = Төмөнкү баскычты басыңыз: добуш берүү бот менен жеке чатта ачылат.
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

    Аткарылган иштерди жазып жөнөтүңүз: ар бир иш өзүнчө сапта. Сүрөттөр болсо, кошо жөнөтүңүз (эң көбү 10).
    Иш азырынча бүтө элек болсо, анын алдына ⏳ белгисин коюңуз.

    Мисалы:
    <i>Борбордун имараты оңдолду
    ⏳ Эки кызматкер ишке алынууда</i>
news-works-to-photos =
    Кабыл алынган сүрөттөр: { $photos }

    Эми аткарылган иштерди жазып жөнөтүңүз: ар бир иш өзүнчө сапта. Иш азырынча бүтө элек болсо, анын алдына ⏳ белгисин коюңуз.
news-works-again =
    Кабыл алынганы: { $works } иш, { $photos } сүрөт.

    Иштерди алмаштыруу үчүн жаңы тизмени жазып жөнөтүңүз. Сүрөт кошуу үчүн сүрөт жөнөтүңүз.
button-news-keep = { button-resume-form }
button-news-no-photos = 🗑 Сүрөттөрдү алып салуу
news-project = Кулактандыруу кайсы долбоор жөнүндө? Бирин тандаңыз:
news-tranche =
    “{ $project }” долбоору
    Кабыл алынганы: { $works } иш, { $photos } сүрөт.

    Иштер кайсы траншка кирет? Бирин тандаңыз:
news-tranche-number = { $n }-транш
button-news-new-tranche = ➕ Жаңы: { $n }-транш
news-look =
    👀 <b>Алдын ала көрүү</b>
    👆 Кулактандыруу ушундай көрүнөт. Ал <b>{ $n } жазылуучуга</b> жөнөтүлөт.

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
tour-opening = Бул барактагы алты кадам менен Сиз өз ишиңизди ойноп үйрөнөсүз: чыныгы тургундарга эч нерсе жөнөтүлбөйт.
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
    Координатордун чатында «{ menu-desk }», андан соң «{ button-desk-polls }» баскычын басып, добуш берүүнү тандаңыз. «{ button-end-poll }» баскычын басып, себебин жазыңыз жана ырастаңыз.

    Мөөнөтүнүн бүтүшүн күтсөңүз да болот: «{ page-levers }» бөлүмүндө убакытты бир аптага жылдырыңыз.
tour-read-title = 5. Жыйынтыкты окуңуз
tour-read-text = Жыйынтык добуш бергендердин баарына өзү келет. Тургундун чатында «{ menu-results }» баскычын басып көрүңүз. Андан соң «{ menu-follow }» баскычын басып, аймакка жазылыңыз: кийинки кулактандыруу ушул чатка келет.
tour-news-title = 6. Кулактандыруу жазыңыз
tour-news-text =
    Координатордун иш ордунда «{ button-start-announcement }» баскычын басыңыз. Аткарылган иштерди жазып жөнөтүңүз: ар бирин өзүнчө сапка. Сүрөттөрдү да кошсоңуз болот.

    Траншты тандап, кулактандыруунун кандай көрүнөрүн текшериңиз да, «{ button-news-send }» баскычын басыңыз. Канча кишиге жөнөтүлгөнүн бот өзү көрсөтүп турат.

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
state-parked-line = № { $seq } · <code>{ $kind }</code> · <code>{ $error }</code>
button-state = 🩺 Боттун абалы
