package kr.proto14.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.NoSuchElementException;
import kr.proto14.app.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigTest {
  @TempDir private Path folder;
  private Given given;

  @BeforeEach
  void surroundings() throws IOException {
    given = new Given(folder);
  }

  @Test
  void works_with_nothing_set() {
    var config = given.load();

    assertThat(config.secret(Setting.TELEGRAM_BOT_TOKEN)).isEmpty();
    assertThat(config.chats()).isEmpty();
    assertThat(config.database()).isEmpty();
    assertThat(config.data()).isEqualTo(given.home.resolve(".local/share/proto14"));
    assertThat(config.url(Setting.PROTO14_BETMAN_URL)).isEqualTo(uri("https://www.betman.co.kr"));
    assertThat(config.budget()).isEqualTo(16_000);
    assertThat(config.aim()).isEqualTo("14");
    assertThat(config.language()).isEqualTo(Locale.KOREAN);
    assertThat(config.httpHost()).isEqualTo("127.0.0.1");
    assertThat(config.httpPort()).isEqualTo(8014);
    assertThat(config.warnings()).isEmpty();
  }

  @Test
  void the_file_wins_over_the_default_the_environment_over_the_file_and_a_flag_over_all()
      throws IOException {
    assertThat(given.load().origin(Setting.PROTO14_BUDGET)).contains(Origin.DEFAULT);

    given.file("PROTO14_BUDGET=1000");
    assertThat(given.load().budget()).isEqualTo(1_000);
    assertThat(given.load().origin(Setting.PROTO14_BUDGET)).contains(Origin.FILE);

    given.environment("PROTO14_BUDGET", "2000");
    assertThat(given.load().budget()).isEqualTo(2_000);
    assertThat(given.load().origin(Setting.PROTO14_BUDGET)).contains(Origin.ENVIRONMENT);

    given.flag("PROTO14_BUDGET", "100000");
    assertThat(given.load().budget()).isEqualTo(100_000);
    assertThat(given.load().origin(Setting.PROTO14_BUDGET)).contains(Origin.FLAG);
  }

  @Test
  void an_empty_value_counts_as_not_given() throws IOException {
    given.file("OPENAI_API_KEY=", "KIMI_API_KEY=k").environment("KIMI_API_KEY", " ");

    assertThat(given.load().secret(Setting.OPENAI_API_KEY)).isEmpty();
    assertThat(given.load().secret(Setting.KIMI_API_KEY)).contains(new Secret("k"));
  }

  @Test
  void the_fallback_source_is_switched_off_by_an_empty_url() throws IOException {
    assertThat(given.load().zentoto()).contains(uri("https://www.zentoto.com"));

    var config = given.file("PROTO14_ZENTOTO_URL=").load();
    assertThat(config.zentoto()).isEmpty();
    assertThat(config.origin(Setting.PROTO14_ZENTOTO_URL)).contains(Origin.FILE);
  }

  @Test
  void several_chats_are_separated_by_commas() {
    given.environment("TELEGRAM_CHAT_ID", "12345, -1006789,@channel,12345");

    assertThat(given.load().chats()).containsExactly("12345", "-1006789", "@channel");
  }

  @Test
  void half_a_telegram_channel_is_warned_about() {
    given.environment("TELEGRAM_BOT_TOKEN", "1:abc");
    assertThat(given.load().warnings())
        .containsExactly(Problem.of("telegram.half", "TELEGRAM_CHAT_ID"));

    given.environment("TELEGRAM_CHAT_ID", "5");
    assertThat(given.load().warnings()).isEmpty();

    given.environment("TELEGRAM_BOT_TOKEN", "");
    assertThat(given.load().warnings())
        .containsExactly(Problem.of("telegram.half", "TELEGRAM_BOT_TOKEN"));
  }

  @Test
  void the_data_folder_obeys_xdg_and_reads_a_tilde_as_the_home() {
    given.environment("XDG_DATA_HOME", "/xdg");
    assertThat(given.load().data()).isEqualTo(Path.of("/xdg/proto14"));

    given.environment("XDG_DATA_HOME", "relative");
    assertThat(given.load().data()).isEqualTo(given.home.resolve(".local/share/proto14"));

    given.environment("PROTO14_DATA", "~/toto");
    assertThat(given.load().data()).isEqualTo(given.home.resolve("toto"));

    given.environment("PROTO14_DATA", "../toto");
    assertThat(given.load().data()).isEqualTo(folder.resolve("toto"));
  }

  @Test
  void a_url_loses_the_slash_at_its_end() {
    given.environment("PROTO14_OPENAI_URL", "http://127.0.0.1:4010/v1/");

    assertThat(given.load().url(Setting.PROTO14_OPENAI_URL))
        .isEqualTo(uri("http://127.0.0.1:4010/v1"));
  }

  @Test
  void asking_for_a_url_that_is_none_says_which() {
    var config = given.load();

    assertThatThrownBy(() -> config.url(Setting.PROTO14_BUDGET))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("PROTO14_BUDGET");
  }

  @Test
  void no_secret_is_ever_shown() {
    given
        .environment("OPENAI_API_KEY", "sk-hush")
        .environment("PROTO14_DATABASE_URL", "jdbc:postgresql://db/toto?user=u&password=hush");
    var config = given.load();

    assertThat(config.secret(Setting.OPENAI_API_KEY)).contains(new Secret("sk-hush"));
    assertThat(config.database().orElseThrow().reveal()).endsWith("password=hush");
    assertThat(config.toString()).doesNotContain("hush").contains("OPENAI_API_KEY", "***", "16000");
    assertThat(config.shown())
        .contains(new Config.Shown(Setting.OPENAI_API_KEY, "***", Origin.ENVIRONMENT))
        .contains(new Config.Shown(Setting.PROTO14_LANG, "ko", Origin.DEFAULT));
    assertThat(new Value(Setting.OPENAI_API_KEY, "sk-hush", Origin.FLAG))
        .hasToString("OPENAI_API_KEY=*** (FLAG)");
  }

  private static URI uri(String text) {
    return URI.create(text);
  }
}
