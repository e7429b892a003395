package kr.proto14.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's door: the only place that ends the process. */
@Command(
    name = "proto14",
    mixinStandardHelpOptions = true,
    version = "proto14 0.1.0",
    description = "An unattended analyst for Korea's 14-match pools.")
public final class Main implements Runnable {
  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
