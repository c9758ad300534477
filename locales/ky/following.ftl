# What people hear: subscriptions, the archive, reminders. How to edit: general.ftl.

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
refusal-own-work = Эч ким өз ишин өзү текшербейт: координатор, администратор, отчётту жазган же аткаруучуда иштеген киши муну жасай албайт.
refusal-monitor-cannot-coordinate = Сиз бул аймактын мониторинг тобундасыз. Эч ким өз ишин өзү текшербейт, ошондуктан координатор боло албайсыз.
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
