package kr.proto14.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.proto14.app.notify.message.Texts;
import kr.proto14.app.round.Note;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.testing.Databases;
import kr.proto14.standin.BetmanFault;
import org.junit.jupiter.api.Test;

/** What runs note, and what they failed at, in the user's language. */
class NoteTextTest {
  private static final Pattern KEY =
      Pattern.compile("(?:note\\((?:\\s*run,)?|well\\(|new Note\\()\\s*\"([a-z-]+)\"(?!\\s*\\+)");
  private static final Pattern SENTENCE = Pattern.compile("[A-Za-z]+ [a-z]+ [a-z]+");

  @Test
  void every_note_that_our_code_takes_has_words() throws IOException {
    Set<String> taken = new TreeSet<>();
    Path ours = Path.of(System.getProperty("proto14.root"), "app/src/main/java/kr/proto14/app");
    try (Stream<Path> round = Files.walk(ours.resolve("round"));
        Stream<Path> top = Files.list(ours)) {
      for (Path file :
          Stream.concat(round, top).filter(path -> path.toString().endsWith(".java")).toList()) {
        KEY.matcher(Files.readString(file)).results().forEach(found -> taken.add(found.group(1)));
      }
    }
    assertThat(taken).contains("second-away", "no-odds", "backed-up").hasSizeGreaterThan(14);
    for (Locale language : Texts.LANGUAGES) {
      assertThat(Texts.of("cli", language).keys())
          .containsAll(taken.stream().map(key -> "note." + key).toList());
    }
  }

  @Test
  void a_note_is_said_in_korean_and_english_and_a_strange_one_as_it_is() {
    var note = new Note("tidied", Map.of("rows", "1,200"));
    assertThat(NoteText.of(note, Texts.of("cli", Locale.KOREAN))).isEqualTo("오래된 행 1,200개를 지웠습니다");
    assertThat(NoteText.english(note)).isEqualTo("1,200 rows dropped");
    assertThat(NoteText.english(new Note("of-tomorrow", Map.of("round", "x"))))
        .isEqualTo("of-tomorrow round=x");
  }

  @Test
  void the_jobs_of_upkeep_speak_korean() {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      assertThat(desk.call("run-now", "backup", "--lang=ko").out())
          .contains("참고: proto14-", "행 ", "바이트");
      assertThat(desk.call("run-now", "drill", "--lang=ko").out()).contains("온전히 복구했습니다");
      assertThat(desk.call("run-now", "housekeeping", "--lang=ko").out()).contains("오래된 행 ");
      var forPrograms = desk.call("run-now", "backup", "--json", "--lang=ko");
      assertThat(Jsons.read(forPrograms).at("/notes/0").asText()).contains(" rows, ");
    }
  }

  @Test
  void a_job_has_one_name_in_messages_and_commands() {
    for (Locale language : Texts.LANGUAGES) {
      Texts cli = Texts.of("cli", language);
      Texts messages = Texts.of("messages", language);
      List<JobName> jobs = List.of(JobName.values());
      assertThat(jobs)
          .allSatisfy(
              job ->
                  assertThat(cli.text("job." + job.key()))
                      .isEqualTo(messages.text("run." + job.key())));
    }
  }

  @Test
  void english_stands_only_behind_the_words_that_announce_it() {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      desk.betman.faults().always(BetmanFault.Wire.ERROR_PAGE);
      String check = desk.call("check", "--lang=ko").out();
      assertThat(check).contains("기술 정보: ");
      for (String command : List.of("check", "sources", "status", "doctor")) {
        String said = command.equals("check") ? check : desk.call(command, "--lang=ko").out();
        assertThat(
                said.lines()
                    .filter(line -> !line.contains("→"))
                    .map(line -> line.split("기술 정보: ", 2)[0])
                    .toList())
            .as(command)
            .noneMatch(line -> SENTENCE.matcher(line).find());
      }
    }
  }
}
