package kr.proto14.app.source.kspo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.proto14.app.source.http.Json;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The portal's own rows of December 2025. */
@Tag("data")
class KspoCaptureTest {
  @Test
  void every_row_is_read() throws IOException {
    List<KspoMatch> first = read(LocalDate.of(2025, 12, 23));
    List<KspoMatch> second = read(LocalDate.of(2025, 12, 24));
    assertThat(first).hasSize(21);
    assertThat(second).hasSize(5);
    assertThat(first)
        .allSatisfy(
            match -> {
              assertThat(match.kickOff()).isPresent();
              assertThat(match.result()).isEqualTo(new KspoResult.None());
              assertThat(match.product()).contains("프로토");
            });
    assertThat(first.stream().filter(match -> match.sport() == KspoSport.BASKETBALL)).hasSize(8);
    assertThat(first.stream().filter(match -> match.sport() == KspoSport.OTHER)).hasSize(2);
    KspoMatch sixth = first.get(5);
    assertThat(sixth.home()).isEqualTo("SSC나폴리");
    assertThat(sixth.kickOff()).hasValue(Instant.parse("2025-12-22T19:00:00Z"));
  }

  /** The rows of both days came in one answer. */
  private static List<KspoMatch> read(LocalDate day) throws IOException {
    Path folder = Path.of(System.getProperty("proto14.data"), "captures");
    JsonNode rows = Json.parse(Files.readAllBytes(folder.resolve("kspo_rows_20251223.json")));
    ObjectNode root = Payloads.answer(rows.size());
    ((ObjectNode) root.at("/response/body/items")).set("item", rows);
    List<String> met = new ArrayList<>();
    var reader = new DayReader(day, TestKspo.sightings(met, Payloads.NOW));
    assertThat(rows).hasSize(26);
    assertThat(reader.add(1, Payloads.judged(root))).isFalse();
    assertThat(met).contains("match-ymd=another day than asked for");
    return reader.matches();
  }
}
