using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using Training.Core.Data;

namespace Training.TestKit;

/// <summary>
/// Has SQL Server's translator read every query that a test sends to SQLite, once, at its compilation. What it could not say there fails
/// here, with the test that sent it; only a server knows whether what it says is fast and right.
/// </summary>
public sealed class ServerTranslation : IQueryExpressionInterceptor
{
    private static readonly MethodInfo CompileMethod =
        new Func<IDatabase, Expression, object>(Compile<object>).Method.GetGenericMethodDefinition();

    public static ServerTranslation Interceptor { get; } = new();

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        if (eventData.Context is SqliteTrainingDb)
        {
            using var server = new SqlServerTrainingDbFactory().CreateDbContext([]);
            Translate(queryExpression, server);
        }

        return queryExpression;
    }

    private static void Translate(Expression query, SqlServerTrainingDb server)
    {
        var roots = new Roots(server);
        var same = roots.Visit(query);

        if (!roots.HasSql)
        {
            var result = query.Type.IsGenericType && query.Type.IsAssignableTo(typeof(IQueryable))
                ? typeof(IEnumerable<>).MakeGenericType(query.Type.GetGenericArguments()[0])
                : query.Type;
            CompileMethod.MakeGenericMethod(result).Invoke(
                null, BindingFlags.DoNotWrapExceptions, null, [server.GetService<IDatabase>(), same], null);
        }
    }

    private static object Compile<TResult>(IDatabase database, Expression query) => database.CompileQuery<TResult>(query, async: false);

    /// <summary>The tables of the query become those of the other model; SQL written by hand is for the database it names.</summary>
    private sealed class Roots(SqlServerTrainingDb server) : ExpressionVisitor
    {
        public bool HasSql { get; private set; }

        protected override Expression VisitExtension(Expression node)
        {
            switch (node)
            {
                case EntityQueryRootExpression root when root.GetType() == typeof(EntityQueryRootExpression):
                    return new EntityQueryRootExpression(server.Model.FindEntityType(root.EntityType.Name)!);
                case QueryRootExpression:
                    HasSql = true;

                    return node;
                default:
                    return base.VisitExtension(node);
            }
        }
    }
}
