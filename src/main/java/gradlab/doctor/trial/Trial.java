package gradlab.doctor.trial;

import gradlab.data.prepare.PreparedData;
import gradlab.doctor.Doctor;
import gradlab.doctor.Examination;
import gradlab.doctor.Finding;
import gradlab.experiment.Experiment;
import gradlab.run.control.Recording;
import gradlab.run.control.RunControl;
import gradlab.run.files.RunRecorder;
import gradlab.run.training.Trainer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tries a doctor on cases. */
public final class Trial {
    private static final Path HERE = Path.of("");

    private Trial() {}

    /** What a doctor found in a case. */
    public record Result(Case planted, List<Finding> findings) {
        /** Whether the planted fault is among the findings. */
        public boolean found() {
            return findings.stream().anyMatch(each -> each.name().equals(planted.fault()));
        }

        /** Whether the planted fault is named as a cause, not as a consequence of another. */
        public boolean foundAsCause() {
            return findings.stream()
                    .anyMatch(each -> each.isPrimary() && each.name().equals(planted.fault()));
        }
    }

    /** Trains each case and examines it. */
    public static List<Result> of(Doctor doctor, List<Case> cases) {
        List<Result> results = new ArrayList<>();
        for (Case planted : cases) {
            results.add(new Result(planted, doctor.examine(trained(planted.experiment()))));
        }
        return results;
    }

    /** What is recorded of an experiment trained to its end. */
    public static Examination trained(Experiment experiment) {
        PreparedData data = Trainer.prepare(experiment, HERE);
        Examination before = Examination.untrained(experiment, data, HERE);
        RunControl control = new RunControl();
        control.record(Recording.epochs());
        RunRecorder recorder = new RunRecorder();
        Trainer.run(experiment, data, HERE, control, recorder);
        return before.trained(recorder.history(), recorder.weights());
    }
}
