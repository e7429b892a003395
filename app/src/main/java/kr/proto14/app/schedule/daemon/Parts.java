package kr.proto14.app.schedule.daemon;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import java.util.function.LongSupplier;
import kr.proto14.app.notify.Courier;
import kr.proto14.app.notify.message.ScheduleWriter;
import kr.proto14.app.schedule.ledger.Ledger;
import kr.proto14.app.store.Store;

/**
 * What a daemon is made of.
 *
 * @param store the database
 * @param clock the time, shared with the ledger and the jobs
 * @param nanos the machine's own time, which nobody sets, in nanoseconds
 * @param jobs makes the jobs
 * @param ledger accounts for slots
 * @param planner expects slots beside the calendar
 * @param writer writes what the daemon tells of itself
 * @param opening what that is when it starts
 * @param trouble told how runs end
 * @param watch looks after deadlines and reminders, once a minute
 * @param courier delivers what waits, without waiting itself
 * @param settings how it behaves
 * @param companions told how it fares
 */
public record Parts(
    Store store,
    Clock clock,
    LongSupplier nanos,
    Jobs jobs,
    Ledger ledger,
    Planner planner,
    ScheduleWriter writer,
    Opening opening,
    Trouble trouble,
    Runnable watch,
    Courier courier,
    Settings settings,
    List<Companion> companions) {
  public Parts {
    requireNonNull(store, "store");
    requireNonNull(clock, "clock");
    requireNonNull(nanos, "nanos");
    requireNonNull(jobs, "jobs");
    requireNonNull(ledger, "ledger");
    requireNonNull(planner, "planner");
    requireNonNull(writer, "writer");
    requireNonNull(opening, "opening");
    requireNonNull(trouble, "trouble");
    requireNonNull(watch, "watch");
    requireNonNull(courier, "courier");
    requireNonNull(settings, "settings");
    companions = List.copyOf(companions);
  }
}
