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

command-start = Баштоо
command-vote = Добуш берүү
command-results = Добуш берүүнүн жыйынтыктары
command-projects = Долбоорлор жана транштар
command-follow = Кабарларга жазылуу же баш тартуу
command-ask = Координаторлорго суроо берүү
command-help = Жардам
command-cancel = Ачык турган иштен чыгуу
command-desk = Координатордун иш орду

## Учурашуу / greeting

welcome =
    <b>Кош келиңиз!</b>
    Бул жерде жамаатыңыз үчүн добуш бересиз жана эмне иш жасалганын билесиз.
welcome-town =
    { welcome }

    Сиздин аймак: <b>{ $town }</b>
    Төмөнкү баскычтардын бирин тандаңыз.
pick-town =
    { welcome }

    Аймагыңызды тандаңыз:
pick-town-again = Аймагыңызды тандаңыз:
button-change-town = Аймакты алмаштыруу
no-towns =
    <b>Кош келиңиз!</b>
    Азырынча бир да аймак кошула элек. Бир аздан соң кайталап көрүңүз.

help =
    <b>Жардам</b>

    🗳 <b>Добуш берүү</b> — жамаатыңыздын артыкчылыктуу көйгөйүн тандайсыз. Бир адам — бир добуш. Аяктаганга чейин өзгөртсө болот.
    📊 <b>Жыйынтыктар</b> — кайсы көйгөй тандалганын көрөсүз.
    🏗 <b>Долбоорлор</b> — ким, эмне иш жасап жатканын окуйсуз.
    🔔 <b>Жазылуу</b> — жаңы кабарлар өзү келип турат. Каалаган убакта баш тартсаңыз болот.

    Кимге добуш бергениңизди эч кимге айтпайбыз.
    Муниципалдык социалдык тапшырыкты мыйзам «социалдык заказ» деп атайт.

    Суроо берүү: /suroo
    Аймакты алмаштыруу: /start
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
ballot-how-ranked = Маанилүүсүнөн баштап иреттеп басыңыз. Орундар: { $limit }. Тандалганы: { $chosen }
ballot-ranked-so-far = Сиздин ирет: { $names }
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
toast-vote-marked = Добушуңуз кабыл алынды. Калганы: { $left }
toast-vote-unmarked = Белги алынды. Калганы: { $left }
toast-vote-ranked = Добушуңуз кабыл алынды: { $place }-орун
toast-vote-ranked-partly = Тандоо толук эмес, бирок тандаганыңыз эсептелет.
toast-vote-emptied = Азыр добушуңуз жок.
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
refusal-poll-closed = Добуш берүү аяктады. Катышканыңыз үчүн рахмат!
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
refusal-moment-not-understood = Убакыт түшүнүксүз. Мисалы: 25-декабрь 18:00 же эртең 18:00
refusal-date-unknown = Дата же саат туура эмес. Мисалы: 25.12.2026 18:00
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
refusal-announcement-too-long = Кулактандыруу өтө узун. Текстти кыскартыңыз.
refusal-photos-too-many = Эң көбү { $limit } сүрөт жөнөтүүгө болот.
refusal-announcement-gone = Бул кулактандыруу жөнөтүлгөн же жокко чыгарылган.
refusal-question-not-found = Мындай суроо табылган жок.
refusal-question-answered = Бул суроого жооп берилген.
refusal-button-stale = Билдирүү эскирип калды. Баштан баштаңыз.
refusal-text-expected = Түшүнгөн жокмун. Текст жазып жөнөтүңүз же билдирүүдөгү баскычтардын бирин басыңыз.
refusal-photo-or-text-expected = Түшүнгөн жокмун. Сүрөт же текст жөнөтүңүз.
refusal-no-form-open = Жокко чыгара турган эч нерсе жок.
refusal-not-understood = Түшүнгөн жокмун. Төмөнкү баскычтардын бирин тандаңыз же /jardam басыңыз.
refusal-unknown-command = Мындай буйрук жок. Жардам алуу үчүн /jardam басыңыз.
refusal-group-administrator-only = Муну топтун администратору гана жасай алат.
refusal-group-only = Бул буйрук топтордо гана иштейт.
refusal-private-only = Бул буйрукту бот менен жеке сүйлөшүүдө жазыңыз.

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
results-list = Кайсы добуш берүүнүн жыйынтыгын көргүңүз келет?
results-none = Азырынча жыйынтык жок.
outcome-before =
    <b>Артыкчылыктуу көйгөй:</b> { $problem }
    Тандап алуу процессине { $n } катышуучу катышты.
button-see-result = 📊 Толук жыйынтык
