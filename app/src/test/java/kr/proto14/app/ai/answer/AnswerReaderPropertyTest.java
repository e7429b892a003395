package kr.proto14.app.ai.answer;

import static kr.proto14.app.ai.answer.WrittenAnswer.ALL;
import static kr.proto14.app.ai.answer.WrittenAnswer.ROUND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import kr.proto14.app.ai.answer.Said.Chances;
import kr.proto14.app.notify.HostileTexts;
import kr.proto14.engine.pool.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a model writes: no exception, every match asked has a word, every chance is sound. */
class AnswerReaderPropertyTest {
  private static final int TEXTS = 400;

  private static final List<String> PIECES =
      List.of(
          "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u0000", "\uFEFF", "```", "json", "null",
          "true", "-", ".", "e9", "1", "45", "100", "0", "round", "\"round\":\"G011-260043\"",
          "\"matches\":[", "\"no\":1", "\"home\":45", "\"middle\":30", "\"away\":25",
          "\"reasons\":[", "죄송", "sorry", "\n", "\ud800", "\udc00", "가", "👍");

  private static void assertSound(String text, SortedSet<Integer> asked, long seed) {
    Answer answer = new AnswerReader(ROUND, asked).read(text);
    assertThat(answer.matches().keySet()).as("seed %d", seed).isEqualTo(asked);
    for (Said said : answer.matches().values()) {
      if (said instanceof Chances chances) {
        double sum = 0;
        for (Outcome outcome : Outcome.values()) {
          double chance = chances.probabilities().of(outcome);
          assertThat(chance).as("seed %d, %s", seed, text).isBetween(0.02 - 1e-9, 0.95 + 1e-9);
          sum += chance;
        }
        assertThat(Math.abs(sum - 1)).as("seed %d, %s", seed, text).isLessThan(1e-9);
        assertThat(chances.reasons())
            .as("seed %d, %s", seed, text)
            .hasSizeLessThanOrEqualTo(3)
            .allMatch(reason -> !reason.isBlank() && reason.codePoints().count() <= 120)
            .allMatch(reason -> reason.lines().count() == 1);
      }
    }
    assertThat(answer.takesPart() || !answer.absences().isEmpty()).isTrue();
  }

  private static SortedSet<Integer> asked(Random random) {
    SortedSet<Integer> asked = new TreeSet<>();
    for (int number : ALL) {
      if (random.nextInt(4) > 0) {
        asked.add(number);
      }
    }
    return asked.isEmpty() ? ALL : asked;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void of_pieces_that_mean_something(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder text = new StringBuilder();
      for (int left = random.nextInt(60); left > 0; left--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      assertSound(text.toString(), asked(random), seed);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void of_good_answers_with_something_changed(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder text = new StringBuilder(WrittenAnswer.random(random).toString());
      for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(8));
        text.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
      }
      assertSound(text.toString(), asked(random), seed);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8, 9})
  void of_any_whole_numbers_and_reasons(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < TEXTS; i++) {
      WrittenAnswer answer = WrittenAnswer.empty();
      for (int number : ALL) {
        int home = random.nextInt(-5, 106);
        int middle = random.nextInt(-5, 106);
        answer.with(number, home, middle, 100 - home - middle + random.nextInt(-5, 6));
        answer.reasons(number, List.of(HostileTexts.next(random), HostileTexts.next(random)));
      }
      assertSound(answer.toString(), asked(random), seed);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {10, 11})
  void of_good_answers_nothing_is_lost(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < TEXTS; i++) {
      String text = WrittenAnswer.random(random).toString();
      Answer answer = new AnswerReader(ROUND, ALL).read(text);
      assertThat(answer.absences()).as("seed %d, %s", seed, text).isEmpty();
      assertSound(text, ALL, seed);
    }
  }
}
