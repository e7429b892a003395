package kr.proto14.app.schedule.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.proto14.app.notify.DeliveryReport;
import kr.proto14.app.round.Followed;
import kr.proto14.app.round.LifeReport;
import kr.proto14.app.round.Note;
import kr.proto14.app.schedule.Job;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import kr.proto14.engine.pool.RoundId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResultJsonTest {
  static Stream<Outcome> outcomes() {
    return Stream.concat(
        Stream.of(
            new Outcome.Busy(),
            new Outcome.HandedBack(),
            new Outcome.Broken(Outcome.Cause.LIMIT, "\"too\nlong\" \u0000 \uD83D\uDE00"),
            new Outcome.Broken(Outcome.Cause.DATABASE, ""),
            new Outcome.Broken(Outcome.Cause.INTERNAL, "x")),
        IntStream.range(0, 40).mapToObj(seed -> ran(new SplittableRandom(seed))));
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void what_is_written_is_read_back_as_it_was(Outcome outcome) {
    assertThat(ResultJson.read(ResultJson.write(outcome))).isEqualTo(outcome);
  }

  private static Outcome ran(SplittableRandom random) {
    return new Outcome.Ran(
        new Job.Result.Done(
            new LifeReport(
                IntStream.range(0, random.nextInt(4)).mapToObj(i -> followed(random)).toList(),
                IntStream.range(0, random.nextInt(3)).mapToObj(i -> fault(random)).toList(),
                IntStream.range(0, random.nextInt(3)).mapToObj(i -> note(random)).toList()),
            new DeliveryReport(
                random.nextInt(9),
                random.nextInt(9),
                random.nextInt(9),
                IntStream.range(0, random.nextInt(3)).mapToObj(i -> words(random)).toList())));
  }

  private static Followed followed(SplittableRandom random) {
    Followed.Stage[] stages = Followed.Stage.values();
    return new Followed(
        RoundId.parse(random.nextBoolean() ? "G011-260053" : "G027-260001"),
        stages[random.nextInt(stages.length)],
        random.nextInt(5),
        words(random));
  }

  private static Fault fault(SplittableRandom random) {
    FaultKind[] kinds = FaultKind.values();
    return new Fault(
        kinds[random.nextInt(kinds.length)],
        "betman",
        words(random),
        words(random),
        random.nextBoolean() ? null : words(random));
  }

  private static Note note(SplittableRandom random) {
    return random.nextBoolean()
        ? new Note(words(random), Map.of())
        : new Note(words(random), Map.of("round", words(random), "detail", words(random)));
  }

  private static String words(SplittableRandom random) {
    List<String> some = List.of("", "축구토토", "a \"b\" \\ c", "<b>&", "line\nline", "\uD83C\uDFC0");
    return some.get(random.nextInt(some.size())) + random.nextInt(100);
  }
}
