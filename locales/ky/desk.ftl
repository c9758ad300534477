# The coordinators' desk, and the team. How to edit: general.ftl.

## Координатордун иш орду / the desk

desk-name = Координатордун иш орду
desk =
    🗂 <b>{ desk-name }</b>
    Аймак: <b>{ $town }</b>

    Добуш берүүнү топто көрсөтүү үчүн ботту топко кошуп, ал жерге /dobush деп жазыңыз.
desk-towns =
    🗂 <b>{ desk-name }</b>

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
desk-poll-label = 👤 { $n } · { $question }
button-end-poll = 🏁 Добуш берүүнү аяктоо

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
