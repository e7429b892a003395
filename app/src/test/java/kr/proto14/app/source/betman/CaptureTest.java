package kr.proto14.app.source.betman;

import static kr.proto14.app.source.betman.ScriptedServer.bytes;
import static kr.proto14.app.source.betman.TestSource.fault;
import static kr.proto14.app.source.betman.TestSource.good;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.ListedRound;
import kr.proto14.app.source.Money;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.source.SaleStatus;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.engine.pool.Votes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The site's own answers of July 2026, over the whole way from the wire to the records. */
@Tag("data")
class CaptureTest {
  private static final RoundId ROUND = RoundId.ofGmTs(Pool.SOCCER, 260038);
  private static final Instant SALE_END = Instant.parse("2026-07-11T10:30:00Z");
  private static final Instant LATER = Instant.parse("2026-07-09T05:30:00Z");

  @Test
  void the_list_shows_the_one_round_of_ours() throws IOException {
    try (var server = serving("betman_buyableGameList_20260709.json", "application/json")) {
      var listing = good(source(server).listing());
      assertThat(listing.rounds()).containsExactly(new ListedRound(ROUND, SALE_END));
      assertThat(listing.fixedOdds()).containsExactly(260080);
      assertThat(listing.refused()).isEmpty();
    }
  }

  @Test
  void the_detail_is_a_whole_round() throws IOException {
    try (var server = serving("betman_totoGameData_G011_260038.json", "application/json")) {
      RoundSnapshot snapshot = good(source(server).detail(ROUND));
      assertThat(snapshot.round().id()).isEqualTo(ROUND);
      assertThat(snapshot.round().saleEnd()).isEqualTo(SALE_END);
      assertThat(snapshot.saleStart()).contains(Instant.parse("2026-07-08T23:00:00Z"));
      assertThat(snapshot.status()).isEqualTo(SaleStatus.OPEN);
      assertThat(snapshot.money()).isEqualTo(new Money(42_657_000, 42_657, 0, 0, 10_664_250));
      assertThat(snapshot.knownAt()).isEqualTo(Instant.ofEpochMilli(1_783_573_560_000L));
      assertThat(snapshot.votes())
          .hasSize(14)
          .containsEntry(1, new Votes(12_474, 15_979, 14_204))
          .allSatisfy((number, votes) -> assertThat(votes.total()).isEqualTo(42_657));
      assertThat(snapshot.results()).isEmpty();
      Match ninth = snapshot.round().matches().get(8);
      assertThat(ninth.home().id()).isEqualTo("5cacb");
      assertThat(ninth.away().name()).isEqualTo("볼레렝아");
      assertThat(ninth.kickOff()).isEqualTo(Instant.parse("2026-07-11T16:00:00Z"));
    }
  }

  @Test
  void the_error_page_is_a_refusal() throws IOException {
    try (var server = serving("betman_error_page.html", "text/html; charset=UTF-8")) {
      var fault = fault(source(server).odds(260080));
      assertThat(fault.kind()).isEqualTo(FaultKind.BLOCKED);
      assertThat(fault.detail()).contains("error page").contains("3285 bytes");
    }
  }

  private static BetmanSource source(ScriptedServer server) {
    return new TestSource(server.url(), LATER, settings -> settings).source;
  }

  private static ScriptedServer serving(String capture, String type) throws IOException {
    Path folder = Path.of(System.getProperty("proto14.data"), "captures");
    var step = bytes(200, type, Files.readAllBytes(folder.resolve(capture)));
    return new ScriptedServer(step, step, step, step);
  }
}
