/** How printed reports look: the page as Liquid, CSS that follows ours, and the paper. */
export type ReportTemplate = { paper: 'portrait' | 'landscape'; body: string; css: string }

/** The template of the release: upright, but across where a table is wide. */
export const defaultTemplate: ReportTemplate = {
  paper: 'portrait',
  css: '',
  body: `<header class="cover">
  {% if office.logo != "" %}<img class="logo" src="{{ office.logo }}" alt="">{% endif %}
  <p class="office">{{ office.name }}</p>
  <h1>{{ report.title }}</h1>
  <p class="printed">{{ printed.day }}{% if report.language == "ar" %} · {{ printed.hijri }}{% endif %}</p>
  <dl class="facts">
    {% for fact in facts %}<div><dt>{{ fact.label }}</dt><dd>{{ fact.value }}</dd></div>{% endfor %}
  </dl>
</header>
{% if contents.size > 1 %}
<nav class="contents">
  <h2>{{ words.contents }}</h2>
  <ol>
    {% for entry in contents %}<li><a href="#{{ entry.anchor }}"><span>{{ entry.heading }}</span><i></i><b>{{ entry.page }}</b></a></li>{% endfor %}
  </ol>
</nav>
{% endif %}
{% for section in sections %}
<section id="{{ section.anchor }}" class="section{% if section.wide %} wide{% endif %}">
  <h2>{{ section.heading }}</h2>
  {% if section.text != "" %}<p class="text">{{ section.text }}</p>{% endif %}
  {% if section.tiles.size > 0 %}
  <ul class="tiles">
    {% for tile in section.tiles %}<li><span>{{ tile.label }}</span><b>{{ tile.value }}</b></li>{% endfor %}
  </ul>
  {% endif %}
  {% if section.charts.size > 0 %}
  <div class="charts">
    {% for chart in section.charts %}<figure><figcaption>{{ chart.title }}</figcaption>{{ chart.drawing }}</figure>{% endfor %}
  </div>
  {% endif %}
  {{ section.table }}
</section>
{% endfor %}
`,
}
