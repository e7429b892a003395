package kr.proto14.app.store;

import static java.util.Objects.requireNonNull;

import org.jdbi.v3.core.Handle;

/** The tables, inside one transaction. */
public final class Tx {
  private final Handle handle;

  Tx(Handle handle) {
    this.handle = requireNonNull(handle, "handle");
  }

  /** What sources really answered. */
  public RawTable raw() {
    return new RawTable(handle);
  }

  /** Variants of sources, first met. */
  public VariantTable variants() {
    return new VariantTable(handle);
  }

  /** Rounds as they were seen. */
  public RoundTable rounds() {
    return new RoundTable(handle);
  }

  /** Odds as they were seen. */
  public OddsTable odds() {
    return new OddsTable(handle);
  }

  /** Handicaps and totals of basketball as they were seen. */
  public LineTable lines() {
    return new LineTable(handle);
  }

  /** What language models said of rounds. */
  public PanelAnswerTable panelAnswers() {
    return new PanelAnswerTable(handle);
  }

  /** What was spent on language models. */
  public PanelCostTable panelCosts() {
    return new PanelCostTable(handle);
  }

  /** Teams and what names mean. */
  public TeamTable teams() {
    return new TeamTable(handle);
  }

  /** The hash chain. */
  public SealTable seals() {
    return new SealTable(handle);
  }

  /** Sealed predictions and tickets. */
  public PredictionTable predictions() {
    return new PredictionTable(handle);
  }

  /** What sources said of how matches ended. */
  public ClaimTable claims() {
    return new ClaimTable(handle);
  }

  /** Sealed settlements, and the rounds that wait for one. */
  public SettlementTable settlements() {
    return new SettlementTable(handle);
  }

  /** Settled rounds in figures. */
  public ScoreTable scores() {
    return new ScoreTable(handle);
  }

  /** Published payouts. */
  public PayoutTable payouts() {
    return new PayoutTable(handle);
  }

  /** Runs of jobs. */
  public JobRunTable jobRuns() {
    return new JobRunTable(handle);
  }

  /** Played matches. */
  public PlayedMatchTable history() {
    return new PlayedMatchTable(handle);
  }

  /** The leagues of played matches. */
  public PlayedLeagues leagues() {
    return new PlayedLeagues(handle);
  }

  /** What models made of leagues. */
  public FitTable fits() {
    return new FitTable(handle);
  }

  /** How much forecasters count. */
  public PoolWeightsTable poolWeights() {
    return new PoolWeightsTable(handle);
  }

  /** Backups and drills of restoring them. */
  public BackupTable backups() {
    return new BackupTable(handle);
  }

  /** When sales begin and end. */
  public SaleTable sales() {
    return new SaleTable(handle);
  }

  /** Requests sent to sources, by day. */
  public SourceDayTable sourceDays() {
    return new SourceDayTable(handle);
  }

  /** The installation. */
  public InstallationTable installation() {
    return new InstallationTable(handle);
  }

  /** What is dropped in time. */
  public RetentionTable retention() {
    return new RetentionTable(handle);
  }

  /** Faults that last. */
  public IncidentTable incidents() {
    return new IncidentTable(handle);
  }

  /** Rounds that were listed for sale. */
  public ListedTable listed() {
    return new ListedTable(handle);
  }

  /** Times in which more was to be told than one can read. */
  public StormTable storms() {
    return new StormTable(handle);
  }

  /** Who may run. */
  public LeaseTable leases() {
    return new LeaseTable(handle);
  }

  /** The ledger of slots. */
  public SlotTable slots() {
    return new SlotTable(handle);
  }

  /** Until when calendars are accounted for. */
  public WatermarkTable watermarks() {
    return new WatermarkTable(handle);
  }

  /** Times in which nothing ran. */
  public OutageTable outages() {
    return new OutageTable(handle);
  }

  /** Daemons. */
  public NodeTable nodes() {
    return new NodeTable(handle);
  }

  /** Runs that db-scheduler holds. */
  public PickedTable picked() {
    return new PickedTable(handle);
  }

  /** Runs handed to a daemon. */
  public RequestTable requests() {
    return new RequestTable(handle);
  }

  /** Whether the schedule is paused. */
  public PauseTable pause() {
    return new PauseTable(handle);
  }

  /** How things stand. */
  public StandingTable standing() {
    return new StandingTable(handle);
  }

  /** When data was last made safe. */
  public SafetyTable safety() {
    return new SafetyTable(handle);
  }

  /** Figures for a monitor. */
  public MeterTable meters() {
    return new MeterTable(handle);
  }

  /** What tells whether an installation is well. */
  public VitalsTable vitals() {
    return new VitalsTable(handle);
  }

  /** What must be told, written with what caused it. */
  public OutboxTable outbox() {
    return new OutboxTable(handle);
  }
}
