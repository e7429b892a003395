package kr.proto14.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.proto14.app.testing.Databases;
import kr.proto14.standin.KspoFault;
import kr.proto14.standin.Recordings;
import kr.proto14.standin.StandInKspo;
import kr.proto14.standin.TelegramFault;
import kr.proto14.standin.TelegramFault.Plain;
import kr.proto14.standin.TelegramMethod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Set-up by a script, and the answers that need another server than Telegram. */
class UnattendedInitTest {
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
  void a_script_sets_up_with_options_and_reads_what_was_proved() throws IOException {
    var called =
        desk.call(
            "init",
            "--yes",
            "--token",
            TOKEN,
            "--chat",
            "4711",
            "--kspo-key",
            "key+/==",
            "--budget",
            "20000",
            "--json");

    assertThat(called.code()).as(called.out() + called.err()).isZero();
    JsonNode json = Jsons.read(called);
    assertThat(json.path("file").asText()).isEqualTo(file.toString());
    assertThat(json.path("copy").isNull()).isTrue();
    assertThat(json.path("test_message").asText()).isEqualTo("read_back");
    assertThat(called.out() + called.err()).doesNotContain("never-print-this", "key+/==");
    assertThat(Files.readString(file))
        .isEqualTo(
            """
            TELEGRAM_BOT_TOKEN=14:never-print-this
            TELEGRAM_CHAT_ID=4711
            KSPO_TODZ_API_KEY=key+/==
            PROTO14_BUDGET=20000
            PROTO14_LANG=en
            """);
  }

  @Test
  void a_script_that_gives_too_little_is_refused() {
    var noToken = desk.call("init", "--yes", "--chat", "4711");
    assertThat(noToken.code()).isEqualTo(Exit.REFUSED);
    assertThat(noToken.err()).contains("--token is missing");

    var noChat = desk.call("init", "--yes", "--token", TOKEN);
    assertThat(noChat.code()).isEqualTo(Exit.REFUSED);
    assertThat(noChat.err()).contains("--chat is missing");

    var wrong = desk.call("init", "--yes", "--token", TOKEN, "--chat", "x", "--budget", "7");
    assertThat(wrong.code()).isEqualTo(Exit.REFUSED);
    assertThat(wrong.err()).contains("TELEGRAM_CHAT_ID").doesNotContain("never-print-this");
    assertThat(file).doesNotExist();
    assertThat(desk.telegram.calls()).isEmpty();
  }

  @Test
  void a_trial_that_fails_keeps_nothing() {
    desk.telegram.faults().next(1, TelegramMethod.SEND_MESSAGE, Plain.BLOCKED);
    assertThat(failed("--chat", "4711")).contains("has blocked the bot");

    desk.telegram
        .faults()
        .next(1, TelegramMethod.SEND_MESSAGE, new TelegramFault.Migrated(-100999));
    assertThat(failed("--chat", "-42")).contains("supergroup -100999");

    desk.telegram.faults().next(1, TelegramMethod.SEND_MESSAGE, Plain.CHAT_NOT_FOUND);
    assertThat(failed("--chat", "4711,4712")).contains("There is no chat 4711");

    desk.telegram.expectToken("99:another");
    assertThat(failed("--chat", "4711")).contains("refuses the token");

    desk.telegram.close();
    assertThat(failed("--chat", "4711")).contains("cannot be reached");
    assertThat(desk.telegram.sent()).isEmpty();
  }

  @Test
  void every_chat_of_a_list_is_tried() {
    assertThat(desk.call("init", "--yes", "--token", TOKEN, "--chat", "4711, 4712").code())
        .isZero();
    assertThat(desk.telegram.sent()).extracting("chat").containsExactly("4711", "4712");
  }

  @Test
  void offline_nobody_is_asked_and_nothing_is_claimed() throws IOException {
    var called =
        desk.call("init", "--yes", "--offline", "--token", TOKEN, "--chat", "4711", "--json");

    assertThat(called.code()).isZero();
    assertThat(Jsons.read(called).path("test_message").asText()).isEqualTo("not_asked");
    assertThat(desk.telegram.calls()).isEmpty();
    assertThat(Files.readString(file)).contains("TELEGRAM_CHAT_ID=4711");
  }

  @Test
  void a_key_not_registered_yet_may_be_kept() throws IOException {
    try (StandInKspo kspo = StandInKspo.start(Recordings.bundled(), desk.clock)) {
      desk.environment.put("PROTO14_KSPO_URL", kspo.url().toString());
      kspo.faults().next(2, new KspoFault.Gateway(30, 200));

      var called = asked("", "first-key", "n", "second-key", "y", "", "", "");

      assertThat(called.code()).as(called.out() + called.err()).isZero();
      assertThat(called.out()).contains("code 30", "more than an hour").doesNotContain("-key");
      assertThat(Files.readString(file)).contains("KSPO_TODZ_API_KEY=second-key");

      assertThat(asked("y", "", "third-key", "", "", "").out()).contains("The key is right");
    }
  }

  @Test
  void a_database_is_tried_before_it_is_written_down() throws IOException {
    String good = Databases.POSTGRESQL.freshUrl();
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    String bad = "jdbc:postgresql://127.0.0.1:" + closed + "/x?user=u&password=hush";

    var called = asked("", "", "mysql://x", bad, "", good, "", "");

    assertThat(called.code()).as(called.out() + called.err()).isZero();
    assertThat(called.out())
        .contains("PROTO14_DATABASE_URL: ", "The database cannot be reached", "was reached")
        .doesNotContain("hush");
    assertThat(Files.readString(file)).contains("PROTO14_DATABASE_URL=" + good);
  }

  private Desk.Called asked(String... answers) {
    desk.typed = "en\n" + String.join("\n", answers) + "\n";
    return desk.call("init");
  }

  private String failed(String... more) {
    String[] arguments = {"init", "--yes", "--token", TOKEN, more[0], more[1]};
    var called = desk.call(arguments);
    assertThat(called.code()).isEqualTo(Exit.FAILED);
    assertThat(file).doesNotExist();
    return called.err();
  }
}
