package kr.proto14.app.ai.cassette;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kr.proto14.app.ai.answer.Absence;
import kr.proto14.app.ai.member.Member;
import kr.proto14.app.ai.member.Reply;
import kr.proto14.app.ai.member.Talk;
import kr.proto14.app.ai.member.Usage;
import kr.proto14.app.notify.HostileTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was recorded is played again, and nothing else. */
class CassetteTest {
  private static final Talk TALK = new Talk("system", "질문 \"1\"\n둘째 줄");

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("cassette.jsonl");
  }

  private CassetteFile recorder() {
    return new CassetteFile(file(), List.of());
  }

  private static Reply text(String text) {
    return new Reply.Text(text, new Usage(12, 34), false);
  }

  private static Member fixed(String name, Reply reply) {
    return new Member() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public String model() {
        return "model-1";
      }

      @Override
      public Reply reply(Talk talk) {
        return reply;
      }
    };
  }

  private void record(String name, Talk talk, Reply... replies) {
    for (Reply reply : replies) {
      assertThat(new RecordingMember(fixed(name, reply), recorder()).reply(talk)).isEqualTo(reply);
    }
  }

  private Member played(String name) {
    return Cassette.read(file()).member(name, "model-1");
  }

  @Test
  void a_recorded_member_keeps_its_names() {
    Member member = new RecordingMember(fixed("kimi", text("x")), recorder());

    assertThat(member.name()).isEqualTo("kimi");
    assertThat(member.model()).isEqualTo("model-1");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void any_talk_and_reply_come_back_as_they_were(long seed) {
    Random random = new Random(seed);
    List<Exchange> made = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Talk talk = new Talk(HostileTexts.next(random) + i, HostileTexts.next(random));
      if (random.nextBoolean()) {
        talk = talk.then(HostileTexts.next(random), HostileTexts.next(random));
      }
      Usage usage = new Usage(random.nextInt(1_000), random.nextLong(1L << 40));
      Absence why = Absence.values()[random.nextInt(Absence.values().length)];
      Reply reply =
          random.nextBoolean()
              ? new Reply.Text(HostileTexts.next(random), usage, random.nextBoolean())
              : new Reply.Failed(why, HostileTexts.next(random), usage);
      record("gemini", talk, reply);
      made.add(new Exchange("gemini", "model-1", talk, reply));
    }

    Cassette cassette = Cassette.read(file());

    assertThat(cassette.faults()).as("seed %d", seed).isEmpty();
    assertThat(cassette.size()).isEqualTo(made.size());
    Member member = cassette.member("gemini", "model-1");
    for (Exchange exchange : made) {
      assertThat(member.reply(exchange.talk())).as("seed %d", seed).isEqualTo(exchange.reply());
    }
  }

  @Test
  void what_is_played_and_recorded_again_is_the_same_bytes() throws IOException {
    Talk second = TALK.then("첫 답", "다시 답하라.");
    record("openai", TALK, text("하나"), new Reply.Failed(Absence.TIMEOUT, "no answer in time"));
    record("openai", second, new Reply.Text("둘\u0001👍", new Usage(1, 2), true));
    Path again = folder.resolve("again.jsonl");
    Member copied = new RecordingMember(played("openai"), new CassetteFile(again, List.of()));

    copied.reply(TALK);
    copied.reply(TALK);
    copied.reply(second);

    assertThat(again).hasSameBinaryContentAs(file());
  }

  @Test
  void a_line_is_canonical() throws IOException {
    record("openai", new Talk("s", "q"), text("답"));
    record("openai", new Talk("s", "q"), new Reply.Failed(Absence.BAD_SUM, "d"));

    assertThat(Files.readAllLines(file()))
        .containsExactly(
            "{\"cassette\":1,\"member\":\"openai\",\"model\":\"model-1\",\"reply\":{\"cut\":false,"
                + "\"text\":\"답\",\"usage\":{\"in\":12,\"out\":34}},\"talk\":{\"system\":\"s\","
                + "\"turns\":[\"q\"]},\"talk_hash\":\""
                + Exchange.hash(new Talk("s", "q"))
                + "\"}",
            "{\"cassette\":1,\"member\":\"openai\",\"model\":\"model-1\",\"reply\":{\"detail\":"
                + "\"d\",\"failed\":\"bad-sum\",\"usage\":{\"in\":0,\"out\":0}},\"talk\":{"
                + "\"system\":\"s\",\"turns\":[\"q\"]},\"talk_hash\":\""
                + Exchange.hash(new Talk("s", "q"))
                + "\"}");
    assertThat(Exchange.hash(new Talk("s", "q"))).matches("[0-9a-f]{64}");
  }

  @Test
  void of_equal_talks_the_replies_come_in_order_and_the_last_again_and_again() {
    record("kimi", TALK, text("1"), text("2"), text("3"));
    Member member = played("kimi");

    assertThat(List.of(member.reply(TALK), member.reply(TALK), member.reply(TALK)))
        .containsExactly(text("1"), text("2"), text("3"));
    assertThat(member.reply(TALK)).isEqualTo(text("3"));
    assertThat(member.reply(TALK)).isEqualTo(text("3"));
    assertThat(played("kimi").reply(TALK)).as("each from the beginning").isEqualTo(text("1"));
  }

  @Test
  void what_is_not_on_it_was_not_asked() {
    record("kimi", TALK, text("1"));
    Reply nothing = new Reply.Failed(Absence.NOT_ASKED, "not on the cassette");

    assertThat(played("kimi").reply(new Talk("system", "another"))).isEqualTo(nothing);
    assertThat(played("kimi").reply(TALK.then("a", "b"))).isEqualTo(nothing);
    assertThat(played("openai").reply(TALK)).isEqualTo(nothing);
    assertThat(Cassette.read(file()).member("kimi", "model-2").reply(TALK)).isEqualTo(nothing);
  }

  @Test
  void whoever_was_recorded_is_there() {
    record("openai", TALK, text("1"), text("2"));
    record("anthropic", TALK, text("3"));

    List<Member> members = Cassette.read(file()).members();

    assertThat(members).extracting(Member::name).containsExactly("anthropic", "openai");
    assertThat(members).extracting(Member::model).containsOnly("model-1");
    assertThat(members.getFirst().reply(TALK)).isEqualTo(text("3"));
  }

  @Test
  void bad_lines_are_named_with_their_number_and_cost_no_other() throws IOException {
    record("openai", TALK, text("1"));
    String good = Files.readString(file()).strip();
    String text =
        String.join(
            "\n",
            "no json",
            good,
            "{\"hello\":1}",
            good.replace("\"text\":\"1\"", "\"text\":1"),
            "",
            good.replace("질문", "딴것"),
            good.replace("\"in\":12", "\"in\":-1"),
            good.replace("\"in\":12", "\"in\":1.5"),
            good.replace("\"cut\":false", "\"cut\":null"),
            good.replace("\"cut\":false", "\"failed\":\"bored\",\"detail\":\"\""),
            good.replaceAll("\"turns\":\\[.*?\\]", "\"turns\":[]"),
            good.substring(0, 60));

    Cassette cassette = Cassette.parse(text);

    assertThat(cassette.faults())
        .containsExactly(
            "line 1: no JSON",
            "line 3: no cassette's line",
            "line 4: no text",
            "line 6: its talk is not the one that was recorded",
            "line 7: no count of tokens in",
            "line 8: no count of tokens in",
            "line 9: no cut",
            "line 10: no reason bored",
            "line 11: the last turn is ours",
            "line 12: no JSON");
    assertThat(cassette.size()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"0", "2", "-1"})
  void a_version_that_is_not_known_is_refused(int version) throws IOException {
    record("openai", TALK, text("1"), text("2"));
    String line = Files.readString(file()).lines().toList().getFirst();
    String other = line.replace("\"cassette\":1", "\"cassette\":" + version);

    assertThatThrownBy(() -> Cassette.parse(line + "\n" + other))
        .isInstanceOf(CassetteException.class)
        .hasMessage("line 2: unknown version " + version);
  }

  @Test
  void a_cassette_that_is_not_there_is_refused() {
    assertThatThrownBy(() -> Cassette.read(folder.resolve("nowhere")))
        .isInstanceOf(CassetteException.class)
        .hasMessageContaining("nowhere");
    assertThat(Cassette.parse("").members()).isEmpty();
  }

  @Test
  void a_record_goes_on_behind_a_line_that_broke_off() throws IOException {
    record("openai", TALK, text("1"));
    byte[] line = Files.readAllBytes(file());
    Files.write(file(), "{\"cassette\":1,\"mem".getBytes(UTF_8), StandardOpenOption.APPEND);
    record("openai", TALK, text("2"));

    Cassette cassette = Cassette.read(file());

    assertThat(cassette.faults()).containsExactly("line 2: no JSON");
    assertThat(cassette.size()).isEqualTo(2);
    assertThat(Files.readAllBytes(file())).startsWith(line);
  }

  @Test
  void several_threads_record_whole_lines() throws Exception {
    CassetteFile file = recorder();
    List<String> names = Collections.synchronizedList(new ArrayList<>());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 5; i++) {
        String name = "member" + i;
        threads.submit(
            () -> {
              for (int j = 0; j < 10; j++) {
                String text = "가".repeat(5_000) + j;
                new RecordingMember(fixed(name, text(text)), file).reply(TALK);
                names.add(name);
              }
            });
      }
      threads.shutdown();
      assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }

    Cassette cassette = Cassette.read(file());

    assertThat(names).hasSize(50);
    assertThat(cassette.faults()).isEmpty();
    assertThat(cassette.size()).isEqualTo(50);
    Member member = cassette.member("member3", "model-1");
    for (int j = 0; j < 10; j++) {
      assertThat(member.reply(TALK)).isEqualTo(text("가".repeat(5_000) + j));
    }
  }

  @Test
  void several_threads_play_each_reply_once() throws Exception {
    for (int i = 0; i < 20; i++) {
      record("kimi", TALK, text("" + i));
    }
    Member member = played("kimi");
    List<Reply> replies = Collections.synchronizedList(new ArrayList<>());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        threads.submit(() -> replies.add(member.reply(TALK)));
      }
    }

    assertThat(replies).hasSize(20).doesNotHaveDuplicates();
  }
}
