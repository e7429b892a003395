package kr.proto14.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import kr.proto14.app.testing.Databases;
import kr.proto14.standin.TelegramFault;
import kr.proto14.standin.TelegramFault.Plain;
import kr.proto14.standin.TelegramMessage;
import kr.proto14.standin.TelegramMethod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The wizard with piped answers, between a stand-in Telegram and an empty folder. */
class InitCommandTest {
  private static final String TOKEN = "14:never-print-this";

  private final Desk desk = new Desk(Databases.SQLITE);
  private final Path file = desk.folder.resolve("data/.env");

  @BeforeEach
  void nothing_is_set_up() {
    desk.environment.remove("TELEGRAM_BOT_TOKEN");
    desk.environment.remove("TELEGRAM_CHAT_ID");
    desk.telegram.expectToken(TOKEN);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void a_user_who_writes_to_the_bot_is_found_greeted_and_written_down() throws IOException {
    desk.telegram.hear(4711, "김토토", "안녕");

    var called = init("en", TOKEN, "", "y", "", "", "32000", "");

    assertThat(called.code()).as(called.out() + called.err()).isZero();
    assertThat(called.out())
        .contains("proto14 (@proto14_standin_bot)", "Found: 김토토 (chat 4711)")
        .contains("sent and read back", "number 1", "chat 4711")
        .contains("Nobody under 19", "1336", "proto14 doctor", "proto14 run")
        .doesNotContain("never-print-this");
    assertThat(desk.telegram.sent())
        .extracting(TelegramMessage::chat, TelegramMessage::plain)
        .containsExactly(
            tuple(
                "4711",
                "This is a test message of proto14. If you can read it, the set-up works."));
    assertThat(desk.telegram.edits()).isEmpty();
    assertThat(Files.readString(file))
        .isEqualTo(
            """
            PROTO14_LANG=en
            TELEGRAM_BOT_TOKEN=14:never-print-this
            TELEGRAM_CHAT_ID=4711
            PROTO14_BUDGET=32000
            PROTO14_AIM=14
            """);
    assertThat(mode(file)).isEqualTo("rw-------");
    assertThat(mode(requireNonNull(file.getParent()))).isEqualTo("rwx------");
    assertThat(leftovers()).isEmpty();
    var config = Jsons.read(desk.call("config", "--json"));
    assertThat(config.path("file").asText()).isEqualTo(file.toString());
  }

  @Test
  void the_whole_talk_is_korean_where_korean_is_chosen() throws IOException {
    desk.telegram.hear(4711, "김토토", "안녕");

    var called = init("ko", TOKEN, "", "", "", "", "", "");

    assertThat(called.code()).isZero();
    assertThat(called.out())
        .contains("봇을 찾았습니다", "찾았습니다: 김토토 (채팅 4711)", "보내고 확인했습니다")
        .contains("만 19세 미만", "도박 문제 상담 1336", "세전이며 1년 안에");
    assertThat(Files.readString(file)).contains("PROTO14_LANG=ko", "PROTO14_BUDGET=16000");
  }

  @Test
  void a_wrong_token_is_told_and_asked_for_again() throws IOException {
    var called = init("en", "no spaces allowed", "99:another", TOKEN, "4711", "", "", "", "");

    assertThat(called.code()).as(called.out() + called.err()).isZero();
    assertThat(called.out())
        .contains("TELEGRAM_BOT_TOKEN: ", "Telegram refuses the token (Unauthorized)", "✔ The bot");
    assertThat(Files.readString(file)).contains("TELEGRAM_CHAT_ID=4711");
  }

  @Test
  void while_nobody_has_written_the_wizard_asks_again() {
    var called = init("en", TOKEN, "", "", "no number", "4711", "", "", "", "");

    assertThat(called.code()).isZero();
    assertThat(called.out().split("Nobody has written to the bot yet", -1)).hasSize(3);
    assertThat(called.out()).contains("TELEGRAM_CHAT_ID: ");
  }

  @Test
  void of_several_chats_one_is_chosen_by_its_number() throws IOException {
    desk.telegram.hear(4711, "김토토", "안녕");
    desk.telegram.hear(-10014, "우리 모임", "/start");
    desk.telegram.hear(4711, "김토토", "거기 있나요");

    var called = init("en", TOKEN, "", "9", "", "2", "", "", "", "");

    assertThat(called.code()).isZero();
    assertThat(called.out()).contains("1. 김토토 (4711)", "2. 우리 모임 (-10014)");
    assertThat(Files.readString(file)).contains("TELEGRAM_CHAT_ID=-10014");
  }

  @Test
  void another_reader_of_the_bots_messages_is_named() {
    desk.telegram.faults().next(1, TelegramMethod.GET_UPDATES, new TelegramFault.Conflict(false));
    desk.telegram.faults().next(1, TelegramMethod.GET_UPDATES, new TelegramFault.Conflict(true));

    var called = init("en", TOKEN, "", "", "4711", "", "", "", "");

    assertThat(called.code()).isZero();
    assertThat(called.out())
        .contains(
            "only one bot instance is running", "use deleteWebhook", "type the chat's number");
  }

  @Test
  void a_user_who_blocked_the_bot_is_told_how_to_mend_it() {
    desk.telegram.faults().next(1, TelegramMethod.SEND_MESSAGE, Plain.BLOCKED);

    var called = init("en", TOKEN, "4711", "", "4711", "", "", "", "");

    assertThat(called.code()).isZero();
    assertThat(called.out()).contains("has blocked the bot", "unblock it", "sent and read back");
    assertThat(desk.telegram.sent()).hasSize(1);
  }

  @Test
  void what_was_not_proved_is_not_claimed() {
    desk.telegram.faults().next(1, TelegramMethod.EDIT_MESSAGE_TEXT, Plain.CLOSED_BEFORE_DELIVERY);
    var taken = init("en", TOKEN, "4711", "", "", "", "");
    assertThat(taken.code()).isZero();
    assertThat(taken.out()).contains("could not be asked again").doesNotContain("read back");

    desk.telegram.faults().next(1, TelegramMethod.EDIT_MESSAGE_TEXT, Plain.CHAT_NOT_FOUND);
    var vanished = init("en", "y", TOKEN, "4711", "s", "", "", "", "");
    assertThat(vanished.code()).as(vanished.out()).isZero();
    assertThat(vanished.out())
        .contains("that message is not in the chat")
        .doesNotContain("read back");
  }

  @Test
  void without_a_network_the_settings_can_be_kept_unchecked() throws IOException {
    desk.telegram.close();

    var called = init("en", TOKEN, "", TOKEN, "s", "4711", "", "", "", "");

    assertThat(called.code()).as(called.out() + called.err()).isZero();
    assertThat(called.out()).contains("Telegram cannot be reached", "api.telegram.org:443");
    assertThat(Files.readString(file)).contains("TELEGRAM_CHAT_ID=4711");
  }

  @Test
  void an_existing_file_is_changed_only_where_asked_and_a_copy_is_kept() throws IOException {
    write("# mine\n\nexport TELEGRAM_BOT_TOKEN='1:old'\r\nPROTO14_JOB_LIMIT=9m # patience\n");
    String before = Files.readString(file);

    var refused = init("en", "n");
    assertThat(refused.code()).isEqualTo(Exit.REFUSED);
    assertThat(refused.out()).contains("is there already");
    assertThat(refused.err()).contains("Nothing was changed");
    assertThat(Files.readString(file)).isEqualTo(before);

    var called = init("en", "maybe", "y", TOKEN, "4711", "", "", "", "");
    assertThat(called.code()).as(called.out() + called.err()).isZero();
    assertThat(called.out()).contains("Please answer y or n");
    assertThat(Files.readString(file))
        .isEqualTo(
            """
            # mine

            TELEGRAM_BOT_TOKEN=14:never-print-this
            PROTO14_JOB_LIMIT=9m # patience
            PROTO14_LANG=en
            TELEGRAM_CHAT_ID=4711
            PROTO14_BUDGET=16000
            PROTO14_AIM=14
            """);
    Path copy = file.resolveSibling(".env.bak");
    assertThat(Files.readString(copy)).isEqualTo(before);
    assertThat(mode(copy)).isEqualTo("rw-------");
    assertThat(mode(file)).isEqualTo("rw-------");
  }

  @Test
  void the_enter_key_keeps_the_token_there_is() throws IOException {
    write("TELEGRAM_BOT_TOKEN=" + TOKEN + "\n");

    var called = init("en", "y", "", "4711", "", "", "", "");

    assertThat(called.code()).isZero();
    assertThat(Files.readString(file)).contains("TELEGRAM_BOT_TOKEN=" + TOKEN);
  }

  @Test
  void answers_that_end_too_early_leave_nothing_half_written() throws IOException {
    for (int given = 0; given < 6; given++) {
      String[] answers =
          Stream.of("en", TOKEN, "4711", "", "", "").limit(given).toArray(String[]::new);
      var called = init(answers);
      assertThat(called.code()).as("%d answers", given).isEqualTo(Exit.REFUSED);
      assertThat(called.err()).contains("nothing was kept");
      assertThat(desk.folder.resolve("data")).doesNotExist();
    }
  }

  @Test
  void a_folder_that_cannot_be_written_is_told_before_anything_is_asked() throws IOException {
    Files.writeString(desk.folder.resolve("data"), "a file");

    var called = init("en", TOKEN, "4711");

    assertThat(called.code()).isEqualTo(Exit.FAILED);
    assertThat(called.err()).contains("cannot be written", "--env-file");
    assertThat(called.out()).doesNotContain("[1/5]");
    assertThat(desk.telegram.calls()).isEmpty();
  }

  @Test
  void another_file_may_be_named_and_a_file_that_hides_it_is_told() throws IOException {
    Path other = desk.folder.resolve("etc/proto14.env");
    desk.typed = String.join("\n", "en", TOKEN, "4711", "", "", "", "") + "\n";
    var called = desk.call("init", "--env-file", "etc/proto14.env");
    assertThat(called.code()).as(called.out() + called.err()).isZero();
    assertThat(Files.readString(other)).contains("TELEGRAM_CHAT_ID=4711");

    Files.writeString(desk.folder.resolve(".env"), "PROTO14_LANG=en\n");
    assertThat(init("en", TOKEN, "4711", "", "", "", "").out())
        .contains("is read first", desk.folder.resolve(".env").toString());
  }

  @Test
  void without_telegram_the_rest_is_set_up_all_the_same() throws IOException {
    var called = init("en", "", "", "", "1500", "10,000", "13", "");

    assertThat(called.code()).isZero();
    assertThat(called.out()).contains("Going on without Telegram", "PROTO14_BUDGET", "PROTO14_AIM");
    assertThat(Files.readString(file))
        .isEqualTo("PROTO14_LANG=en\nPROTO14_BUDGET=10000\nPROTO14_AIM=14\n");
  }

  private Desk.Called init(String... answers) {
    desk.typed = String.join("\n", answers) + (answers.length == 0 ? "" : "\n");
    return desk.call("init");
  }

  private void write(String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, UTF_8);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
  }

  private List<Path> leftovers() throws IOException {
    try (Stream<Path> there = Files.list(file.getParent())) {
      return there.filter(path -> !path.equals(file)).toList();
    }
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
