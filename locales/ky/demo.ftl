# The demo and its page. How to edit: general.ftl.

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

## Сынап көрүү баракчасы / the page to try the bot in

page-title = Добуш: сынап көрүү
page-role-resident = тургун
page-role-coordinator = координатор
page-role-administrator = администратор
role-former = мурунку координатор
page-role-monitor = мониторинг тобунун мүчөсү
demo-monitor-office = мугалим
page-group-name = Тургундардын тобу
page-lever-restart = Ботту өчүрүп, кайра иштетүү
page-lever-restarted = Бот өчүп, кайра иштеди.
page-lever-voters = Дагы { $n } тургун добуш берет
page-lever-voters-none = Азыр ачык добуш берүү жок.
page-lever-voted = Добуш берген жаңы тургундар: { $n }
page-accept = Макул
page-account = Чат: { $name }
page-add-bot = Ботту топко кошуу
page-add-bot-here = Ботту бул топко кошуу
page-add-column = Чат ачуу
page-album = Сүрөттөр альбому
page-animation = Анимация
page-attach = Тиркөө
page-attach-contact = Телефон номерим
page-attach-document = Файл
page-attach-photo = Сүрөт
page-attach-video = Видео
page-audio = Аудио
page-block = Ботту бөгөттөө
page-bot = бот
page-cancel = Жокко чыгаруу
page-cannot = Бул мүмкүн эмес
page-cannot-album-items = Альбомдо экиден онго чейин сүрөт же видео болот.
page-cannot-banned = Топтон чыгарылган адам кайра кире албайт.
page-cannot-blocked = Бот бөгөттөлгөн.
page-cannot-button-gone = Бул баскыч эми жок.
page-cannot-caption-length = Түшүндүрмө 1024 белгиден ашпашы керек.
page-cannot-edit-late = Билдирүүнү 48 саатка чейин гана оңдоого болот.
page-cannot-file-kind = Бул башка түрдөгү файл.
page-cannot-file-size = Файл 50 мегабайттан ашпашы керек.
page-cannot-gone = Бул билдирүү эми жок.
page-cannot-inline-off = Бул ботто мындай мүмкүнчүлүк жок.
page-cannot-lever = Ката кетти. Себеби терминалда көрсөтүлдү.
page-cannot-link = Бул шилтеме ботко алып барбайт.
page-cannot-member-already = Бул топто мурунтан эле бар.
page-cannot-muted = Бул жерге администраторлор гана жаза алат.
page-cannot-name-length = Аты 64 белгиден ашпашы керек.
page-cannot-no-file = Файл бош.
page-cannot-not-administrator = Муну топтун администраторлору гана кыла алат.
page-cannot-not-member = Муну топтун мүчөлөрү гана кыла алат.
page-cannot-not-offered = Муну бул жерде тандоого болбойт.
page-cannot-not-own = Өз билдирүүңүздү гана өзгөртө аласыз.
page-cannot-not-started = Адегенде «{ page-start }» баскычын басыңыз.
page-cannot-protected = Бул билдирүүнү башкага жөнөтүүгө болбойт.
page-cannot-result-gone = Бул вариант эми жок.
page-cannot-text-length = Билдирүү 4096 белгиден ашпашы керек.
page-cannot-working = Бул азыр аткарылып жатат.
page-caption = Түшүндүрмө
page-channel = канал
page-chats = Чаттар
page-choose-channel = Каналды тандаңыз
page-choose-chat = Чатты тандаңыз
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
page-demote-bot = Боттун укуктарын алып коюу
page-edit = Оңдоо
page-edited = оңдолду
page-empty = Азырынча билдирүү жок
page-fault = байланыш үзүлдү
page-file-size = { $size } КБ
page-find = Аты боюнча издөө
page-form-day = { $day }-{ $month }
page-form-moment = { $day }-{ $month }, { $time }
page-forward = Башкага жөнөтүү
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
page-new-channel = Жаңы канал
page-new-group = Жаңы топ
page-new-person = Жаңы адам
page-no-microphone = Микрофон жок. Файл тандаңыз.
page-no-script = Бул браузер баракчаны ача албайт. Башка браузер менен ачып көрүңүз.
page-not-member = топто жок
page-other-link = Сыртта ачылат
page-panel = Көрсөтмө, шарттар жана журнал
page-photo = Сүрөт
page-promote-bot = Ботту администратор кылуу
page-record = Үн жаздыруу
page-record-file = Файл тандоо
page-record-hint = Микрофонго сүйлөңүз же даяр файлды тандаңыз.
page-recording = Жазылып жатат: { $time }
page-remove-bot = Ботту топтон чыгаруу
page-reply = Жооп берүү
page-replying = Жооп: { $name }
page-restarted = Сынап көрүү кайра башталды. Баракчаны кайра ачыңыз.
page-send = Жөнөтүү
page-service-joined = { $name } топко кошулду
page-service-left = { $name } топтон чыкты
page-service-other = Чат өзгөрдү
page-service-pinned = Билдирүү бекитилди
page-service-shared = Тандоо ботко жөнөтүлдү
page-share-contact = Телефон номериңиз ботко көрүнөт.
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
page-video-note = Тегерек видео
page-voice = Үн билдирүүсү
page-working = Аткарылууда…
page-you = Сиз

## Координатордун көрсөтмөсү / the coordinator's guided tour

tour-heading = Координатор үчүн көрсөтмө
tour-opening = Бул барактагы жети кадам менен Сиз өз ишиңизди ойноп үйрөнөсүз: чыныгы тургундарга эч нерсе жөнөтүлбөйт.
tour-desk-title = 1. Иш ордун ачыңыз
tour-desk-text = Сиз — координаторсуз. Менюдан «{ menu-desk }» баскычын басыңыз: иш орду ачылат. Кезектеги баскыч кызгылт сары алкак менен белгиленет.
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
