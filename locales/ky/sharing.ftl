# Posters and sharing. How to edit: general.ftl.

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
