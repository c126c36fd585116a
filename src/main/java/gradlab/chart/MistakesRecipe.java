package gradlab.chart;

import static gradlab.text.Text.tr;

import gradlab.chart.picture.MistakeImages;
import gradlab.chart.picture.Painted;
import gradlab.chart.picture.Painter;
import gradlab.chart.picture.RowList;
import gradlab.chart.subject.Aspect;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.ChartSubject;
import gradlab.chart.subject.Field;
import gradlab.chart.subject.Moment;
import gradlab.chart.subject.RowWords;
import gradlab.chart.subject.SurfaceField;
import gradlab.run.predict.Answers;
import gradlab.run.predict.Mistake;
import gradlab.text.Numbers;

import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The rows that the network gets most wrong: as images, as marks on the plane of two inputs, or as
 * a list.
 */
final class MistakesRecipe implements ChartRecipe {
    @Override
    public JFreeChart chart(ChartSubject subject, ChartOptions options) {
        Moment moment = subject.moment();
        Answers answers = answers(moment, options);
        String trouble = RowWords.trouble(moment, answers);
        if (moment == null || answers == null || !trouble.isEmpty()) {
            return Painted.empty(trouble, options);
        }
        if (!moment.classifies()) {
            return Painted.chart(
                    RowList.ofErrors(answers, moment.data(), options),
                    tr("{0}, the greatest errors first", RowWords.rows(answers)),
                    options);
        }
        List<Mistake> mistakes = moment.mistakes(answers.part());
        if (mistakes.isEmpty()) {
            return Painted.empty(tr("No mistakes among {0}", RowWords.rows(answers)), options);
        }
        return chart(moment, answers, mistakes, options);
    }

    private static JFreeChart chart(
            Moment moment, Answers answers, List<Mistake> mistakes, ChartOptions options) {
        Field field = moment.field();
        if (field != null) {
            return MistakesOnPlane.chart(
                    field, SurfaceField.points(moment.data(), answers), answers, mistakes, options);
        }
        String title = tr("{0} of {1} wrong, worst first", mistakes.size(), RowWords.rows(answers));
        Painter painter =
                moment.data().imageWidth() > 0
                        ? new MistakeImages(answers, mistakes, moment.data(), options)
                        : RowList.ofMistakes(answers, mistakes, moment.data(), options);
        return Painted.chart(painter, title, options);
    }

    @Override
    public boolean shows(ChartSubject subject) {
        Moment moment = subject.moment();
        return moment != null && moment.weights() != null;
    }

    @Override
    public String lacks(ChartSubject subject) {
        return "";
    }

    @Override
    public boolean readsNetwork() {
        return true;
    }

    @Override
    public List<Aspect> aspects() {
        return RowWords.PARTS;
    }

    @Override
    public String at(ChartSubject subject, ChartOptions options, int epoch) {
        Moment moment = subject.moment();
        Answers answers = answers(moment, options);
        if (moment == null || answers == null || !answers.finite()) {
            return "";
        }
        if (!moment.classifies()) {
            return tr(
                    "{0} residual sd {1}",
                    RowWords.part(answers.part()), Numbers.brief(answers.errorDeviation(0)));
        }
        int wrong = moment.mistakes(answers.part()).size();
        return tr(
                "{0} of {1} {2} {1|row|rows} wrong",
                wrong, answers.rows(), RowWords.part(answers.part()));
    }

    private @Nullable Answers answers(@Nullable Moment moment, ChartOptions options) {
        return moment == null ? null : moment.answers(moment.part(options.among(aspects())));
    }
}
