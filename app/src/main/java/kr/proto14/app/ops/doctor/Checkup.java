package kr.proto14.app.ops.doctor;

import java.nio.file.Path;
import java.time.Clock;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.Setting;

/**
 * What an installation is looked over with. A test puts a fault in the place of one of them.
 *
 * @param config the settings
 * @param logs folder of the log files
 * @param clock this machine's clock, not corrected by the database's
 * @param records the database
 * @param probes the sites outside
 * @param outside checks of sources and channels
 * @param space how much room the disk has
 * @param zones the rules of time zones
 * @param java the Java that runs this
 * @param next when jobs run next
 */
public record Checkup(
    Config config,
    Path logs,
    Clock clock,
    Records records,
    Probes probes,
    List<Check> outside,
    FreeSpace space,
    Function<String, ZoneRules> zones,
    JavaFacts java,
    Supplier<List<DueRun>> next) {
  public Checkup {
    outside = List.copyOf(outside);
  }

  /** Every check, in the order in which they are told. */
  public List<Check> checks() {
    Path data = config.data();
    List<Check> checks = new ArrayList<>();
    checks.add(new JavaCheck(java));
    checks.add(new ZoneCheck(zones));
    checks.add(new SiteClockCheck(probes));
    checks.add(new DiskCheck(data, space));
    checks.add(new FoldersCheck(data, logs, config.backups()));
    checks.add(new ModesCheck(data, logs, config.backups(), config.file()));
    checks.add(new SettingsCheck(config));
    checks.add(new DatabaseCheck(records));
    checks.add(new DatabaseClockCheck(records, clock));
    checks.add(new ChainCheck(records));
    checks.add(new TlsCheck(probes, clock));
    checks.addAll(outside);
    checks.add(new VariantsCheck(records, clock));
    checks.add(new IncidentsCheck(records));
    checks.add(new RunsCheck(next, clock));
    checks.add(new DaemonsCheck(records, config.duration(Setting.PROTO14_JOB_LIMIT), clock));
    checks.add(new SlotsCheck(records, clock));
    checks.add(new OutboxCheck(records, clock));
    checks.add(new BackupCheck(records, clock));
    checks.add(new PortCheck(config.httpHost(), config.httpPort(), records, clock));
    return List.copyOf(checks);
  }
}
