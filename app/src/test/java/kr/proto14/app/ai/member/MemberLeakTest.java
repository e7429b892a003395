package kr.proto14.app.ai.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kr.proto14.standin.ModelFault;
import kr.proto14.standin.ModelFault.Slow;
import kr.proto14.standin.ModelFault.Wire;
import kr.proto14.standin.StandInModels;
import org.junit.jupiter.api.Test;

/** The library starts no thread and no client of its own, whatever comes of a call. */
class MemberLeakTest {
  private static final List<ModelFault> FAULTS =
      List.of(Wire.STATUS_500, Wire.CUT, Wire.RESET, Wire.MALFORMED, new Slow(Duration.ofDays(1)));

  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).sorted().toList();
  }

  @Test
  void no_thread_and_no_client_is_left_by_a_call() {
    try (StandInModels models = StandInModels.start();
        ExecutorService one = Executors.newSingleThreadExecutor();
        HttpClient http = HttpClient.newBuilder().executor(one).build()) {
      ask(models, http);
      List<String> before = threads();

      for (int i = 0; i < 5; i++) {
        ask(models, http);
      }

      assertThat(before).anyMatch(name -> name.contains("HttpClient"));
      assertThat(before).containsAll(threads());
    }
  }

  private static void ask(StandInModels models, HttpClient http) {
    for (Provider provider : Provider.values()) {
      Member member = Sat.at(models, provider, http, Duration.ofMillis(60));
      member.reply(Sat.talk());
    }
    Member member = Sat.at(models, Provider.OPENAI, http, Duration.ofMillis(60));
    for (ModelFault fault : FAULTS) {
      models.faults().next(1, fault);
      assertThat(member.reply(Sat.talk())).isInstanceOf(Reply.Failed.class);
    }
  }
}
