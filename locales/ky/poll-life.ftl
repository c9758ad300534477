# A poll's life after its opening. How to edit: general.ftl.

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
