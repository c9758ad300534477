# Добуштун бардык сүйлөмдөрү, темалар боюнча. / Every sentence that people read: one file a subject.
#
# For those who edit these files: keep the names before «=» and in { $… }; change the words freely.
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
refusal-invitation-unknown = Мындай чакыруу жок. Чакырган кишиден жаңы шилтеме сураңыз.
refusal-invitation-used = Бул чакыруу колдонулуп калган. Чакырган кишиден жаңы шилтеме сураңыз.
refusal-invitation-expired = Чакыруунун мөөнөтү бүткөн. Чакырган кишиден жаңы шилтеме сураңыз.
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
