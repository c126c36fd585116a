package gradlab.ui.lesson;

import gradlab.lesson.step.ChallengeStep;
import gradlab.lesson.step.Choose;
import gradlab.lesson.step.DoStep;
import gradlab.lesson.step.DrawCurve;
import gradlab.lesson.step.Estimate;
import gradlab.lesson.step.ExplainStep;
import gradlab.lesson.step.MarkEpoch;
import gradlab.lesson.step.MarkLayer;
import gradlab.lesson.step.Order;
import gradlab.lesson.step.PredictStep;
import gradlab.lesson.step.ReadStep;
import gradlab.lesson.step.SeeStep;
import gradlab.lesson.step.Step;
import gradlab.ui.app.RunModel;

import javafx.scene.Node;

import java.util.List;

/** What a step asks of the user, as nodes. */
final class Tasks {
    private Tasks() {}

    static List<Node> of(Step step, LessonModel model, RunModel run) {
        return switch (step) {
            case ReadStep _, ExplainStep _, ChallengeStep _ -> List.of();
            case DoStep act -> List.of(new TrainTask(act, model, run));
            case SeeStep see -> List.of(new ClaimTask(see, model));
            case PredictStep predict -> List.of(question(predict, model));
        };
    }

    private static Node question(PredictStep step, LessonModel model) {
        return switch (step.question()) {
            case Choose choose -> new ChooseTask(step, choose, model);
            case Estimate _ -> new EstimateTask(step, model);
            case DrawCurve curve -> new DrawTask(step, curve, model);
            case Order _, MarkLayer _, MarkEpoch _ -> new WriteTask(step, model);
        };
    }
}
