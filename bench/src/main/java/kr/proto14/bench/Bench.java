package kr.proto14.bench;

import java.nio.file.Path;
import java.util.List;
import kr.proto14.bench.evaluate.ChallengeWalkBack;
import kr.proto14.bench.pooling.PoolingBench;
import org.openjdk.jmh.runner.RunnerException;

/** Prints the figures, each with its sample size and the bar it is held against. */
public final class Bench {
  private Bench() {}

  public static void main(String[] args) throws Exception {
    List<String> chosen =
        args.length == 0
            ? List.of(
                "message",
                "rounds",
                "settling",
                "statistics",
                "ticket",
                "panel",
                "history",
                "backup",
                "month",
                "years",
                "daemon",
                "soccer",
                "models",
                "challenge",
                "live",
                "wide",
                "wide-times",
                "pooling")
            : List.of(args);
    for (String name : chosen) {
      run(name);
    }
  }

  private static void run(String name) throws Exception {
    switch (name) {
      case "message" -> DetectionToMessage.print();
      case "rounds" -> OneShot.print();
      case "settling" -> SettlingBench.print();
      case "statistics" -> StatisticsBench.print();
      case "ticket" -> ticket();
      case "panel" -> {
        PanelBench.print();
        PanelAtWork.print();
      }
      case "history" -> HistoryImport.print();
      case "backup" -> BackupBench.print();
      case "month" -> MonthBench.print();
      case "years" -> TenYearsBench.print();
      case "daemon" -> DaemonBench.print();
      case "models" -> RefitBench.print();
      case "live" -> LivePath.print();
      case "backtest" -> BacktestBench.print();
      case "wide" -> WidePath.print();
      case "wide-times" -> WidePath.printTimes();
      case "soccer" -> ModelBench.print();
      case "pooling" -> PoolingBench.print();
      case "challenge" -> ChallengeWalkBack.print(data());
      default -> throw new IllegalArgumentException("no benchmark is named " + name);
    }
  }

  private static Path data() {
    return Path.of(System.getProperty("proto14.data", "../shared/data"));
  }

  private static void ticket() throws RunnerException {
    TicketBenchmark.print();
  }
}
