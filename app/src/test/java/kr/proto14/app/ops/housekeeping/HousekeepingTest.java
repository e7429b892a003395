package kr.proto14.app.ops.housekeeping;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kr.proto14.app.testing.AppBench;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.PanelSettings;
import kr.proto14.standin.StandInModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HousekeepingTest {
  private static HousekeepingReport keepHouse(AppBench bench) {
    return new Housekeeping(bench.store()).run(bench.clock.instant());
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void raw_answers_of_a_season_ago_are_dropped_but_for_those_under_a_seal(Databases database) {
    try (AppBench bench = new AppBench(database)) {
      bench.check();
      String old =
          bench
              .store()
              .inTransaction(
                  tx -> tx.raw().keep("betman", "old", bench.clock.instant(), new byte[] {1}));
      List<String> sealed =
          bench.store().reading(tx -> tx.rounds().newest(1)).stream().map(r -> r.raw()).toList();
      String chain = bench.sealed();
      bench.clock.tick(Duration.ofDays(91));

      HousekeepingReport report = keepHouse(bench);

      assertThat(report.wentWell()).isTrue();
      assertThat(report.dropped().get("routine-answers")).isPositive();
      assertThat(report.total()).isPositive();
      Optional<byte[]> oldOne = bench.store().reading(tx -> tx.raw().body(old));
      Optional<byte[]> sealedOne = bench.store().reading(tx -> tx.raw().body(sealed.getFirst()));
      assertThat(oldOne).isEmpty();
      assertThat(sealedOne).isPresent();
      assertThat(bench.sealed()).isEqualTo(chain);
      assertThat(keepHouse(bench).total()).as("a second run").isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void what_the_panel_was_asked_and_answered_is_no_routine_and_stays_under_a_seal(
      Databases database) {
    try (StandInModels models = StandInModels.start();
        AppBench bench = new AppBench(database, PanelSettings.five(models))) {
      bench.check();
      Set<String> raws = new TreeSet<>();
      bench
          .store()
          .reading(
              tx -> tx.panelAnswers().between(Instant.EPOCH, bench.clock.instant().plusMillis(1)))
          .forEach(
              answer -> {
                raws.add(answer.question());
                raws.add(requireNonNull(answer.raw()));
              });
      assertThat(raws).as("one question, five answers").hasSize(6);
      for (int days : List.of(8, 91)) {
        bench.clock.tick(Duration.ofDays(days));
        assertThat(keepHouse(bench).wentWell()).isTrue();
        for (String raw : raws) {
          Optional<byte[]> body = bench.store().reading(tx -> tx.raw().body(raw));
          assertThat(body).as(raw).isPresent();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_young_installation_has_nothing_to_drop(Databases database) {
    try (AppBench bench = new AppBench(database)) {
      bench.check();
      HousekeepingReport report = keepHouse(bench);
      assertThat(report.wentWell()).isTrue();
      assertThat(report.total()).isZero();
      assertThat(report.dropped()).hasSize(Rule.values().length);
      assertThat(report.bytesAfter()).isPositive();
    }
  }

  @Test
  void the_document_tells_every_rule_with_its_days() throws IOException {
    Path document = Path.of(System.getProperty("proto14.root", ".."), "docs/retention.md");
    String text = Files.readString(document);
    Arrays.stream(Rule.values())
        .forEach(
            rule ->
                assertThat(text)
                    .as(rule.key())
                    .contains("`" + rule.key() + "` | " + rule.kept().toDays() + " days"));
  }
}
