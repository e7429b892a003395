package kr.proto14.app.cli;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import kr.proto14.app.demo.StagedApp;
import kr.proto14.app.history.MatchArchive;
import kr.proto14.app.history.betman.Backfill;
import kr.proto14.app.history.team.TeamRegistry;
import kr.proto14.app.ops.backup.Backups;
import kr.proto14.app.ops.backup.Restore;
import kr.proto14.app.ops.status.SituationReader;
import kr.proto14.app.round.Replay;
import kr.proto14.app.schedule.Job;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.schedule.daemon.Daemon;
import kr.proto14.app.schedule.daemon.HandOver;
import kr.proto14.engine.forecast.ForecastPool;
import kr.proto14.engine.pool.RoundId;

/** What the commands need of the app. */
public interface Services extends StagedApp {
  /** The time. */
  Clock clock();

  /**
   * Any job of the schedule.
   *
   * @param rounds those it is about; empty for none in particular
   */
  Job job(JobName job, Collection<RoundId> rounds);

  /** The job that tells of the week that has ended. */
  Job weekly();

  /** The job that tells of the day. */
  Job daily();

  /**
   * The daemon, not started.
   *
   * @param environment in which a service manager leaves its address
   */
  Daemon daemon(Map<String, String> environment);

  /** Hands runs to a daemon that runs elsewhere. */
  HandOver handOver();

  /** Makes backups. */
  Backups backups();

  /** Restores one into this database. */
  Restore restore();

  /** Which names mean which teams. */
  TeamRegistry teams();

  /** The played matches. */
  MatchArchive archive();

  /** The walk through Betman's past rounds. */
  Backfill backfill();

  /** The forecasters of live rounds. */
  ForecastPool forecasters();

  /** Makes sealed predictions again. */
  Replay replay();

  /** How everything stands. */
  SituationReader situation();

  /** Whether there is anybody to tell: a bot's token and a chat. */
  boolean canTell();
}
