# Results and protocols. How to edit: general.ftl.

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
