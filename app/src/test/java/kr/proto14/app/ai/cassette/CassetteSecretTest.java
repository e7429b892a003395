package kr.proto14.app.ai.cassette;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.Secret;
import kr.proto14.app.ai.answer.Absence;
import kr.proto14.app.ai.member.Access;
import kr.proto14.app.ai.member.ChatMember;
import kr.proto14.app.ai.member.Member;
import kr.proto14.app.ai.member.Provider;
import kr.proto14.app.ai.member.Reply;
import kr.proto14.app.ai.member.Talk;
import kr.proto14.app.ai.member.Usage;
import kr.proto14.app.ai.question.Question;
import kr.proto14.app.ai.question.SampleQuestions;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.ConfigSources;
import kr.proto14.app.config.Setting;
import kr.proto14.app.source.http.Wire;
import kr.proto14.standin.ModelFault;
import kr.proto14.standin.ModelFault.Slow;
import kr.proto14.standin.ModelFault.Trickle;
import kr.proto14.standin.ModelProvider;
import kr.proto14.standin.StandInModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A secret never enters a cassette, and nobody but its owner reads one. */
class CassetteSecretTest {
  private static final Talk TALK = talk();

  @TempDir private Path folder;

  private static Talk talk() {
    Question question = SampleQuestions.soccer();
    return new Talk(question.system(), question.user());
  }

  private Path file() {
    return folder.resolve("cassette.jsonl");
  }

  /** Every setting whose name says that it is secret holds a value of its own. */
  private Config everyKey() {
    Map<String, String> environment = new HashMap<>();
    for (Setting setting : Setting.values()) {
      if (setting.name().matches(".*(KEY|PASSPHRASE)")) {
        environment.put(setting.name(), "never-print-" + setting.name());
      }
    }
    environment.put("TELEGRAM_BOT_TOKEN", "123456789:never-print-TELEGRAM-aaaaaaaaaaaaaaaaa");
    return Config.load(new ConfigSources(Map.of(), environment, folder, folder, null));
  }

  private static ModelProvider standIn(Provider provider) {
    return ModelProvider.valueOf(provider.name());
  }

  @Test
  void no_key_of_any_setting_is_in_it_whatever_goes_wrong() throws IOException {
    Config config = everyKey();
    CassetteFile cassette = new CassetteFile(file(), config.secrets());
    try (StandInModels models = StandInModels.start();
        HttpClient http = HttpClient.newBuilder().build()) {
      for (Provider provider : Provider.values()) {
        Secret key = config.secret(key(provider)).orElseThrow();
        Access access =
            new Access(models.url(standIn(provider)), Optional.of(key), "model of " + provider);
        Member member =
            new RecordingMember(
                new ChatMember(provider, access, new Wire(http), Duration.ofSeconds(20)),
                cassette);
        member.reply(TALK);
        for (ModelFault fault : ModelFault.all()) {
          if (!(fault instanceof Slow || fault instanceof Trickle)) {
            models.faults().next(1, standIn(provider), fault);
            member.reply(TALK.then("", fault + " " + provider));
          }
        }
      }
      assertThat(models.calls().getLast().headers().toString()).contains("never-print-");
    }

    String recorded = Files.readString(file());
    assertThat(config.secrets()).hasSizeGreaterThan(8);
    for (Secret secret : config.secrets()) {
      assertThat(recorded).doesNotContain(secret.reveal());
    }
    assertThat(recorded).doesNotContain("never-print");
    Cassette read = Cassette.read(file());
    assertThat(read.faults()).isEmpty();
    assertThat(read.members()).hasSize(Provider.values().length);
    assertThat(read.size()).isEqualTo(Provider.values().length * (ModelFault.all().size() - 1));
  }

  private static Setting key(Provider provider) {
    return switch (provider) {
      case OPENAI -> Setting.OPENAI_API_KEY;
      case ANTHROPIC -> Setting.ANTHROPIC_API_KEY;
      case GEMINI -> Setting.GOOGLE_API_KEY;
      case DEEPSEEK -> Setting.DEEPSEEK_API_KEY;
      case KIMI -> Setting.KIMI_API_KEY;
      case LOCAL -> Setting.PROTO14_LOCAL_KEY;
    };
  }

  private static Member saying(Reply reply) {
    return new Member() {
      @Override
      public String name() {
        return "openai";
      }

      @Override
      public String model() {
        return "m";
      }

      @Override
      public Reply reply(Talk talk) {
        return reply;
      }
    };
  }

  @Test
  void an_exchange_that_repeats_a_secret_is_left_out_and_answered_all_the_same() {
    Secret secret = new Secret("key \"with\" \\ signs 열쇠");
    CassetteFile cassette = new CassetteFile(file(), List.of(new Secret("other"), secret));
    String told = "your key is " + secret.reveal() + ".";
    for (Reply reply :
        Arrays.asList(
            new Reply.Text(told, Usage.NONE, false), new Reply.Failed(Absence.REFUSAL, told))) {
      assertThat(new RecordingMember(saying(reply), cassette).reply(TALK)).isEqualTo(reply);
    }
    Reply good = new Reply.Text("good", Usage.NONE, false);
    new RecordingMember(saying(good), cassette).reply(new Talk(told, "q"));
    new RecordingMember(saying(good), cassette).reply(TALK.then(told, "q"));
    assertThat(file()).doesNotExist();

    new RecordingMember(saying(good), cassette).reply(TALK);

    assertThat(Cassette.read(file()).size()).isEqualTo(1);
  }

  @Test
  void its_owner_alone_reads_it_even_where_it_was_there_before() throws IOException {
    CassetteFile cassette = new CassetteFile(file(), List.of());
    Member member =
        new RecordingMember(saying(new Reply.Text("good", Usage.NONE, false)), cassette);
    member.reply(TALK);
    assertThat(Files.getPosixFilePermissions(file()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));

    member.reply(TALK);

    assertThat(Files.getPosixFilePermissions(file()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Files.readAllLines(file())).hasSize(2);
  }

  @Test
  void a_file_that_cannot_be_written_costs_no_answer() {
    Reply good = new Reply.Text("good", Usage.NONE, false);
    CassetteFile nowhere = new CassetteFile(folder.resolve("no/such/folder/c.jsonl"), List.of());

    assertThat(new RecordingMember(saying(good), nowhere).reply(TALK)).isEqualTo(good);
  }
}
