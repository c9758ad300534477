# Gatherings. How to edit: general.ftl.

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
